/** Sets variables of this test file's process; to be called before anything reads the environment. */
export function overrideEnv(variables: Record<string, string>): void {
  Object.assign(process.env, variables);
}
