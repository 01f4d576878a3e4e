import { systemNow } from "@/lib/core/clock";
import { log } from "@/lib/core/log";
import { JOBS } from "./contracts";
import type { QueueHandle } from "./queue";

const LOOK_MS_MAX = 10_000;

interface Schedule {
  name: string;
  everyMs: number;
}

async function set(queue: QueueHandle, { name, everyMs }: Schedule): Promise<void> {
  const opts = { removeOnComplete: true, removeOnFail: { count: 100 } };
  await queue.upsertJobScheduler(name, { every: everyMs }, { name, data: {}, opts });
}

async function mend(queue: QueueHandle, schedule: Schedule, lateMs: number): Promise<void> {
  const known = await queue.getJobScheduler(schedule.name);
  if (known?.next !== undefined && known.next + schedule.everyMs + lateMs > systemNow().getTime()) return;
  log().warn({ job: schedule.name }, "schedule had stopped");
  await set(queue, schedule);
}

/**
 * Sets the schedule of every job that comes by itself, and sets it again where it has stopped: a schedule lives on by
 * each of its jobs making the next, so one that is lost would end it until a worker starts. Gives what ends the watch.
 */
export async function keepSchedules(queue: QueueHandle, lookEveryMs: number): Promise<() => void> {
  const schedules = Object.values(JOBS).flatMap(({ name, everyMs }) =>
    everyMs === null ? [] : [{ name, everyMs }],
  );
  for (const schedule of schedules) await set(queue, schedule);
  const everyMs = Math.min(lookEveryMs, LOOK_MS_MAX);
  const look = async (): Promise<void> => {
    for (const schedule of schedules) await mend(queue, schedule, everyMs);
  };
  const timer = setInterval(() => {
    look().catch((error: unknown) =>
      log().warn(
        { error: error instanceof Error ? error.message : String(error) },
        "schedules not looked at",
      ),
    );
  }, everyMs);
  return () => clearInterval(timer);
}
