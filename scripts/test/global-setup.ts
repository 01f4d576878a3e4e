import { keepTemplate } from "./clone-database";
import { openThrowAway } from "./open-throw-away";

let close: (() => Promise<void>) | undefined;

/** Gives every test file one prepared database, and a server that makes others like it. */
export async function setup(): Promise<void> {
  const opened = await openThrowAway({ unsafe: true });
  close = opened.close;
  await keepTemplate(opened);
  Object.assign(process.env, opened.variables, { TEST_SERVER_URL: opened.superuserUrl });
}

/** Takes it away after the last. */
export async function teardown(): Promise<void> {
  await close?.();
}
