import { watchParent } from "./watch-parent";

/** Ends this process on Ctrl-C and when npm is gone; the watchdog then ends what it started. */
export function exitOnSignals(): void {
  const exit = (): never => process.exit(130);
  process.on("SIGINT", exit).on("SIGTERM", exit);
  process.stdout.on("error", () => undefined);
  watchParent(exit);
}
