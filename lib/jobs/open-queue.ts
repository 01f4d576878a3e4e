import { log } from "@/lib/core/log";
import { openQueueBackend, type QueueBackend, type QueueHandle } from "./queue";

interface Opened {
  backend: QueueBackend;
  queue: QueueHandle;
  ready: Promise<unknown>;
}

let opened: Opened | undefined;

function open(): Opened {
  const backend = openQueueBackend();
  const queue = backend.queue();
  queue.on("error", (error) => log().warn({ error: error.message }, "queue"));
  return { backend, queue, ready: queue.waitUntilReady() };
}

async function close({ backend, queue }: Opened): Promise<void> {
  await queue.close();
  await backend.close();
}

/**
 * This process's end of the queue, opened at its first use. BullMQ never tries again to become ready once it has failed:
 * where the first use falls into an outage the next one opens anew, or no wake-up would ever come through again.
 */
export async function openQueue(): Promise<QueueHandle> {
  const mine = (opened ??= open());
  try {
    await mine.ready;
    return mine.queue;
  } catch (error) {
    if (opened === mine) {
      opened = undefined;
      await close(mine).catch(() => undefined);
    }
    throw error;
  }
}

/** Closes this process's end of the queue, whether it is ready or not. */
export async function closeQueue(): Promise<void> {
  const closing = opened;
  opened = undefined;
  // Nobody may be waiting for it any more to hear that it failed.
  closing?.ready.catch(() => undefined);
  if (closing) await close(closing);
}
