import { StartError } from "@/lib/core/start-error";
import { closeInOrder } from "./processes/close-in-order";
import { watchParent } from "./processes/watch-parent";
import { openStack } from "./stack/open-stack";
import { readSettings } from "./stack/read-settings";

// npm passes Ctrl-C on to a process that the terminal told already: the two are one.
const SAME_KEYPRESS_MS = 1_000;

const closer = closeInOrder();
let stoppingSince: number | null = null;

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

async function stop(code: number, reason?: string): Promise<void> {
  const now = performance.now();
  if (stoppingSince !== null) {
    if (reason === undefined && now - stoppingSince > SAME_KEYPRESS_MS) process.exit(130);
    return;
  }
  stoppingSince = now;
  if (reason !== undefined) process.stderr.write(`${reason}\n`);
  else say("Stopping ...");
  await closer.close();
  process.exit(code);
}

function sentenceOf(error: unknown): string {
  if (error instanceof StartError) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

process.on("SIGINT", () => void stop(0)).on("SIGTERM", () => void stop(0));
// A terminal that was closed takes its output with it.
process.stdout.on("error", () => undefined);
process.stderr.on("error", () => undefined);
watchParent(() => void stop(0));

try {
  const stack = await openStack(readSettings(process.env), {
    say,
    onClose: closer.onClose,
    giveUp: (error) => void stop(1, sentenceOf(error)),
  });
  for (const line of stack.signIns) say(line);
  const { portalUrl, apiUrl, simulatorsUrl, inboxUrl } = stack;
  say(
    `ready portal=${portalUrl} api=${apiUrl} simulators=${simulatorsUrl ?? "none"} mail=${inboxUrl ?? "none"}`,
  );
} catch (error) {
  await stop(1, sentenceOf(error));
}
