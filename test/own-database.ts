import { openThrowAway, type ThrowAway } from "@/scripts/test/open-throw-away";
import { overrideEnv } from "./override-env";

/**
 * Gives this test file a database of its own, for what concerns a whole deployment: draining an endpoint, rotating
 * keys, sweeping. To be called before anything reads the environment; gives what takes it away again.
 */
export async function ownDatabase(): Promise<() => Promise<void>> {
  return (await ownServer({ unsafe: true })).close;
}

/** The same with a hand on the server, for what happens when it breaks off; what is committed is on disk then. */
export async function ownServer(
  { unsafe } = { unsafe: false },
): Promise<Pick<ThrowAway, "close" | "restart">> {
  const opened = await openThrowAway({ unsafe });
  overrideEnv(opened.variables);
  return opened;
}
