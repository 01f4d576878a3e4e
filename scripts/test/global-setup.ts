import { openThrowAway } from "./open-throw-away";

let close: (() => Promise<void>) | undefined;

/** Gives every test file one prepared database. */
export async function setup(): Promise<void> {
  const opened = await openThrowAway({ unsafe: true });
  close = opened.close;
  Object.assign(process.env, opened.variables);
}

/** Takes it away after the last. */
export async function teardown(): Promise<void> {
  await close?.();
}
