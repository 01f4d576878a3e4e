import { log } from "@/lib/core/log";
import { openQueueBackend, type QueueBackend, type QueueHandle } from "./queue";

let opened: { backend: QueueBackend; queue: QueueHandle } | undefined;

/** This process's end of the queue, opened at its first use. */
export function openQueue(): QueueHandle {
  if (!opened) {
    const backend = openQueueBackend();
    opened = { backend, queue: backend.queue() };
    opened.queue.on("error", (error) => log().warn({ error: error.message }, "queue"));
  }
  return opened.queue;
}

/** Closes this process's end of the queue. */
export async function closeQueue(): Promise<void> {
  const closing = opened;
  opened = undefined;
  await closing?.queue.close();
  await closing?.backend.close();
}
