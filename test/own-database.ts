import { cloneDatabase } from "@/scripts/test/clone-database";
import { openThrowAway, type ThrowAway } from "@/scripts/test/open-throw-away";
import { overrideEnv } from "./override-env";

/**
 * Gives this test file a database of its own, for what concerns a whole deployment: draining an endpoint, rotating
 * keys, sweeping. Gives what takes it away again.
 */
export async function ownDatabase(): Promise<() => Promise<void>> {
  const { variables, close } = await cloneDatabase(process.env["TEST_SERVER_URL"] ?? "", process.env);
  await overrideEnv(variables);
  return close;
}

/** A whole server, for what happens when it breaks off; what is committed is on disk then. */
export async function ownServer(): Promise<Pick<ThrowAway, "close" | "restart">> {
  const opened = await openThrowAway({ unsafe: false });
  await overrideEnv(opened.variables);
  return opened;
}
