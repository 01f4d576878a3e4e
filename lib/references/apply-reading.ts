import { BlobError, putBlob, recordBlob, type BlobHandle } from "@/lib/blobs";
import { withSystem, type SystemTx } from "@/lib/core/db/system";
import { log } from "@/lib/core/log";
import { newId } from "@/lib/core/new-id";
import { toJson } from "@/lib/core/to-json";
import type { Reference, ReferenceReading } from "@/lib/regimes";
import type { Prisma, RegistryEntry } from "@/generated/prisma/client";

/** What a counterpart told us, and how. */
export interface Told {
  key: string;
  reading: ReferenceReading;
  via: "poll" | "callback";
  /** The counterpart's own time of the state, where it gave one. */
  occurredAt: Date | null;
  body: Uint8Array;
  mediaType: string;
}

/** `changed` and `confirmed` count; `stale` is older than what is known; `failed` changed nothing. */
export type Applied = "changed" | "confirmed" | "stale" | "failed";

const CHECK_EVERY_SECONDS = 600;
const RETRY_SECONDS_MAX = 3_600;

async function lockEntry(tx: SystemTx, counterpart: string, key: string, now: Date): Promise<RegistryEntry> {
  await tx.registryEntry.createMany({
    data: [{ counterpart, key, sequence: 0, nextCheckAt: now }],
    skipDuplicates: true,
  });
  await tx.$queryRaw`SELECT 1 FROM registry_entry WHERE counterpart = ${counterpart} AND key = ${key} FOR UPDATE`;
  return tx.registryEntry.findUniqueOrThrow({ where: { counterpart_key: { counterpart, key } } });
}

function after(now: Date, seconds: number): Date {
  return new Date(now.getTime() + seconds * 1_000);
}

async function noteFailure(
  tx: SystemTx,
  entry: RegistryEntry,
  reading: { failure: string; params: Prisma.InputJsonValue },
  now: Date,
): Promise<Applied> {
  const since = entry.failingSince ?? now;
  const waited = Math.min(Math.max((now.getTime() - since.getTime()) / 1_000, 15), RETRY_SECONDS_MAX);
  await tx.registryEntry.update({
    where: { counterpart_key: { counterpart: entry.counterpart, key: entry.key } },
    data: {
      failure: reading.failure,
      failureParams: reading.params,
      failingSince: since,
      nextCheckAt: after(now, waited),
    },
  });
  return "failed";
}

async function sameAsKnown(
  tx: SystemTx,
  entry: RegistryEntry,
  value: Record<string, unknown>,
): Promise<boolean> {
  if (!entry.snapshotId) return false;
  const snapshot = await tx.registrySnapshot.findUnique({
    where: { id: entry.snapshotId },
    select: { value: true },
  });
  return canonical(snapshot?.value) === canonical(value);
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

// Null: a state not known yet, whose bytes have not been kept; nothing of it is written.
async function settle(
  tx: SystemTx,
  reference: Reference,
  told: Told,
  blob: BlobHandle | null,
  now: Date,
): Promise<Applied | null> {
  const { counterpart } = reference;
  const { reading } = told;
  const entry = await lockEntry(tx, counterpart, told.key, now);
  if (!reading.ok)
    return noteFailure(tx, entry, { failure: reading.failure, params: toJson(reading.params) }, now);
  // A counterpart's clock may run ahead; a state from the future would shut out every later one.
  const occurredAt = told.occurredAt && told.occurredAt < now ? told.occurredAt : now;
  if (entry.occurredAt && occurredAt < entry.occurredAt) return "stale";
  const confirmed = await sameAsKnown(tx, entry, reading.value);
  const state = {
    occurredAt,
    checkedAt: now,
    freshUntil: after(now, reference.freshSeconds),
    nextCheckAt: after(now, CHECK_EVERY_SECONDS),
    failure: null,
    failingSince: null,
  };
  const where = { counterpart_key: { counterpart, key: told.key } };
  if (confirmed) {
    await tx.registryEntry.update({ where, data: state });
    return "confirmed";
  }
  if (!blob) return null;
  const sequence = entry.sequence + 1;
  const snapshotId = newId(now);
  await tx.registryEntry.update({ where, data: { ...state, sequence, snapshotId } });
  const bodySha256 = await recordBlob(tx, blob, now);
  await tx.registrySnapshot.createMany({
    data: [
      {
        id: snapshotId,
        counterpart,
        key: told.key,
        sequence,
        value: toJson(reading.value),
        via: told.via,
        occurredAt,
        checkedAt: now,
        bodySha256,
      },
    ],
  });
  return "changed";
}

// A state whose bytes cannot be kept has nothing to rest on: it counts as a failed check and is looked at again.
async function keep(counterpart: string, told: Told): Promise<{ told: Told; blob: BlobHandle | null }> {
  try {
    const blob = await putBlob({ providerId: null, bytes: told.body, mediaType: told.mediaType });
    return { told, blob };
  } catch (error) {
    if (!(error instanceof BlobError)) throw error;
    log().error({ counterpart, reference: told.key, failure: error.code }, error.detail);
    const reading = { ok: false as const, failure: "reference_not_kept", params: { where: error.code } };
    return { told: { ...told, reading }, blob: null };
  }
}

async function take(reference: Reference, told: Told, blob: BlobHandle | null, now: Date): Promise<Applied> {
  const applied = await withSystem("apply reading", (tx) => settle(tx, reference, told, blob, now));
  if (applied) return applied;
  const kept = await keep(reference.counterpart, told);
  return take(reference, kept.told, kept.blob, now);
}

/**
 * Takes over what a counterpart told us about one key, ordered by the counterpart's own time: an older state than the
 * one known changes nothing. Each distinct state is a snapshot with the bytes it rests on, which are kept before the
 * transaction that refers to them and only for a state that is new; a failure leaves the last state standing until it
 * may no longer be relied on.
 */
export async function applyReading(reference: Reference, told: Told, now: Date): Promise<Applied> {
  return take(reference, told, null, now);
}
