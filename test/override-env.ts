import { forgetEnvironment } from "@/lib/core/env";
import { closeDeployment } from "@/lib/deployment";

/**
 * Sets variables for the rest of this test file. What an earlier file left open under the old ones is closed first;
 * `restore-env.ts` sets them back after the file.
 */
export async function overrideEnv(variables: Record<string, string>): Promise<void> {
  await closeDeployment();
  Object.assign(process.env, variables);
  forgetEnvironment();
}

/** The environment a program started by a test gets, with changes. */
export function childEnv(changes: Record<string, string>): NodeJS.ProcessEnv {
  return { ...process.env, ...changes };
}
