import { openThrowAway } from "@/scripts/test/open-throw-away";
import { overrideEnv } from "./override-env";

/**
 * Gives this test file a database of its own, for what concerns a whole deployment: draining an endpoint, rotating
 * keys, sweeping. To be called before anything reads the environment; gives what takes it away again.
 */
export async function ownDatabase(): Promise<() => Promise<void>> {
  const opened = await openThrowAway({ unsafe: true });
  overrideEnv(opened.variables);
  return opened.close;
}
