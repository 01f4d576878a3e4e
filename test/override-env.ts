/** Sets variables of this test file's process; to be called before anything reads the environment. */
export function overrideEnv(variables: Record<string, string>): void {
  Object.assign(process.env, variables);
}

/** The environment a program started by a test gets, with changes. */
export function childEnv(changes: Record<string, string>): NodeJS.ProcessEnv {
  return { ...process.env, ...changes };
}
