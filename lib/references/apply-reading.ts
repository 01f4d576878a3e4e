import { z } from "zod";
import { BlobError, putBlob, recordBlob, type BlobHandle } from "@/lib/blobs";
import { withSystem, type SystemTx } from "@/lib/core/db/system";
import { log } from "@/lib/core/log";
import { newId } from "@/lib/core/new-id";
import { toJson } from "@/lib/core/to-json";
import type { Reference, ReferenceReading } from "@/lib/regimes";
import type { RegistryEntry } from "@/generated/prisma/client";
import { orderStates, type ToldState } from "./order-states";
import { lockEntry, noteFailure } from "./registry-entry";

/** What a counterpart told us, and how. */
export interface Told {
  key: string;
  reading: ReferenceReading;
  via: "poll" | "callback";
  /** The counterpart's own time of the state, where it gave one. */
  occurredAt: Date | null;
  /** Id of the message it came in, where a second delivery of it is to change nothing. */
  messageId: string | null;
  body: Uint8Array;
  mediaType: string;
}

/**
 * `changed` and `confirmed` count; `stale` is older than what is known, `duplicate` was taken before, `failed` could
 * not be taken; none of these three changes what is known.
 */
export type Applied = "changed" | "confirmed" | "stale" | "duplicate" | "failed";

const CHECK_EVERY_SECONDS = 600;
const AHEAD_SECONDS_MAX = 86_400;

function after(now: Date, seconds: number): Date {
  return new Date(now.getTime() + seconds * 1_000);
}

async function knownState(tx: SystemTx, { statedAt, snapshotId }: RegistryEntry): Promise<ToldState | null> {
  if (!statedAt || !snapshotId) return null;
  const snapshot = await tx.registrySnapshot.findUnique({
    where: { id: snapshotId },
    select: { value: true },
  });
  const value = snapshot && z.record(z.string(), z.unknown()).parse(snapshot.value);
  return value ? { statedAt, value } : null;
}

// States are ordered by what the counterpart says, even where its clock runs ahead of ours. A state without a time was
// true when we asked, so it comes last. A time more than a day ahead is taken for a day: it must not shut out for ever.
function orderOf(told: Told, entry: RegistryEntry, now: Date): Date {
  const latest = after(now, AHEAD_SECONDS_MAX);
  if (told.occurredAt) return told.occurredAt < latest ? told.occurredAt : latest;
  return entry.statedAt && entry.statedAt >= now ? new Date(entry.statedAt.getTime() + 1) : now;
}

// Null: a state not known yet, whose bytes have not been kept; nothing of it is written.
async function takeOver(
  tx: SystemTx,
  reference: Reference,
  entry: RegistryEntry,
  told: Told,
  blob: BlobHandle | null,
  now: Date,
): Promise<Applied | null> {
  const { counterpart } = reference;
  const { reading } = told;
  if (!reading.ok) {
    await noteFailure(tx, entry, { failure: reading.failure, params: toJson(reading.params) }, now);
    return "failed";
  }
  const statedAt = orderOf(told, entry, now);
  const { value } = reading;
  const known = await knownState(tx, entry);
  const order = orderStates(known, { statedAt, value }, (one, other) => reference.isAlarm(one, other));
  if (order === "stale") {
    // An old announcement says nothing of the counterpart; being told the past when asked does.
    const params = { where: counterpart };
    if (told.via === "poll") await noteFailure(tx, entry, { failure: "reference_stale", params }, now);
    return "stale";
  }
  // What becomes a fact never lies in the future.
  const occurredAt = statedAt < now ? statedAt : now;
  const state = {
    statedAt,
    occurredAt,
    checkedAt: now,
    freshUntil: after(now, reference.freshSeconds),
    nextCheckAt: after(now, CHECK_EVERY_SECONDS),
    failure: null,
    failingSince: null,
    fanOutDueAt: now,
  };
  const where = { counterpart_key: { counterpart, key: told.key } };
  if (order === "confirmed") {
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
        value: toJson(value),
        via: told.via,
        occurredAt,
        checkedAt: now,
        bodySha256,
      },
    ],
  });
  return "changed";
}

// The receipt of a message is written with its effect or not at all: what failed is taken when it comes again.
async function settle(
  tx: SystemTx,
  reference: Reference,
  told: Told,
  blob: BlobHandle | null,
  now: Date,
): Promise<Applied | null> {
  const { counterpart } = reference;
  const { messageId } = told;
  const entry = await lockEntry(tx, counterpart, told.key, now);
  const known =
    messageId === null
      ? null
      : await tx.callbackReceipt.findUnique({
          where: { counterpart_messageId: { counterpart, messageId } },
          select: { messageId: true },
        });
  if (known) return "duplicate";
  const applied = await takeOver(tx, reference, entry, told, blob, now);
  if (messageId !== null && applied !== null && applied !== "failed") {
    await tx.callbackReceipt.createMany({
      data: [{ counterpart, messageId, receivedAt: now, outcome: applied }],
    });
  }
  return applied;
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
 * may no longer be relied on. What counts is due to be carried to its holders from the same transaction on.
 */
export async function applyReading(reference: Reference, told: Told, now: Date): Promise<Applied> {
  return take(reference, told, null, now);
}
