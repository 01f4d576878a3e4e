import type { Prisma, RegistryEntry } from "@/generated/prisma/client";
import type { SystemTx } from "@/lib/core/db/system";

const RETRY_SECONDS_MIN = 15;
const RETRY_SECONDS_MAX = 3_600;

/** The entry of a key, made where there is none, held until the transaction ends. */
export async function lockEntry(
  tx: SystemTx,
  counterpart: string,
  key: string,
  now: Date,
): Promise<RegistryEntry> {
  await tx.registryEntry.createMany({
    data: [{ counterpart, key, sequence: 0, nextCheckAt: now }],
    skipDuplicates: true,
  });
  await tx.$queryRaw`SELECT 1 FROM registry_entry WHERE counterpart = ${counterpart} AND key = ${key} FOR UPDATE`;
  return tx.registryEntry.findUniqueOrThrow({ where: { counterpart_key: { counterpart, key } } });
}

/** When to try again what has failed since `since`: after as long again, at least so many seconds and at most an hour. */
export function retryAt(since: Date, now: Date, secondsMin: number): Date {
  const failing = (now.getTime() - since.getTime()) / 1_000;
  return new Date(now.getTime() + Math.min(Math.max(failing, secondsMin), RETRY_SECONDS_MAX) * 1_000);
}

/** Leaves what is known as it is, says why the check failed, and puts the next one off for longer each time. */
export async function noteFailure(
  tx: SystemTx,
  entry: RegistryEntry,
  reading: { failure: string; params: Prisma.InputJsonValue },
  now: Date,
): Promise<void> {
  const since = entry.failingSince ?? now;
  await tx.registryEntry.update({
    where: { counterpart_key: { counterpart: entry.counterpart, key: entry.key } },
    data: {
      failure: reading.failure,
      failureParams: reading.params,
      failingSince: since,
      nextCheckAt: retryAt(since, now, RETRY_SECONDS_MIN),
    },
  });
}
