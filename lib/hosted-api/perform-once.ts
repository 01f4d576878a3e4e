import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import type { Ctx } from "@/lib/core/ctx";
import { withTenantTogether, type Tx } from "@/lib/core/db/tenant";
import { AppError, conflict } from "@/lib/core/errors";
import { openSecret, sealSecret } from "@/lib/secrets";
import { KEPT_HOURS } from "./idempotency-key";
import { toProblem } from "./problem";

/** What a write was answered. */
export interface Performed {
  status: number;
  /** JSON; a problem document from 400 on. */
  body: string;
}

/** One write under one key. */
export interface Once {
  key: string;
  /** The operation's id in the contract. */
  route: string;
  /** What was asked, parsed: its parameters and its body. */
  asked: unknown;
}

interface Place {
  providerId: string;
  apiKeyId: string;
  route: string;
  keyHash: string;
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

function nameOf({ providerId, apiKeyId, route, keyHash }: Place): string {
  return `${providerId}/${apiKeyId}/${route}/${keyHash}`;
}

function sealedPlace(place: Place) {
  return { table: "idempotency_key", column: "sealed", rowId: nameOf(place) };
}

function apiKeyOf(ctx: Ctx): string {
  if (ctx.actor.kind !== "key") throw new Error("Only a key's calls are kept under keys.");
  return ctx.actor.keyId;
}

async function claim(tx: Tx, place: Place): Promise<void> {
  const rows = await tx.$queryRaw<{ claimed: boolean }[]>`
    SELECT pg_try_advisory_xact_lock(hashtextextended(${`idempotency ${nameOf(place)}`}, 0)) AS claimed`;
  if (rows[0]?.claimed !== true)
    throw conflict(
      "idempotency_key_in_flight",
      "A call with this Idempotency-Key is being carried out; ask again in a moment.",
    );
}

async function findKept(tx: Tx, ctx: Ctx, place: Place, fingerprint: string): Promise<Performed | null> {
  const row = await tx.idempotencyKey.findUnique({ where: { providerId_apiKeyId_route_keyHash: place } });
  if (!row || row.expiresAt <= ctx.now) return null;
  if (row.fingerprint !== fingerprint)
    throw new AppError(
      "invalid",
      "idempotency_key_reused",
      "This Idempotency-Key was used for another call; give each call a key of its own.",
    );
  const body = await openSecret(tx, ctx.providerId, sealedPlace(place), row.sealed);
  return { status: row.status, body };
}

async function keep(tx: Tx, ctx: Ctx, place: Place, fingerprint: string, done: Performed): Promise<void> {
  const sealed = await sealSecret(tx, ctx.providerId, sealedPlace(place), done.body);
  const expiresAt = new Date(ctx.now.getTime() + KEPT_HOURS * 3_600_000);
  const values = { fingerprint, status: done.status, sealed, createdAt: ctx.now, expiresAt };
  const { count } = await tx.idempotencyKey.updateMany({ where: place, data: values });
  if (count === 0) await tx.idempotencyKey.createMany({ data: [{ ...place, ...values }] });
}

// What the rows of that moment decided is an answer like any other. What is wrong with the call itself is not kept, nor
// what failed here: nothing of it was done, so it may be tried again under its key.
function refusal(error: unknown): Performed {
  const isDecided = error instanceof AppError && (error.code === "not_found" || error.code === "conflict");
  if (!isDecided) throw error;
  const problem = toProblem(error);
  return { status: problem.status, body: JSON.stringify(problem) };
}

/**
 * Carries a write out once per provider, API key, route and key; whoever sends it again within 24 hours gets the first
 * answer. The write, all that its verbs do and the kept answer are one transaction under a lock of the key's own, so
 * they hold together or not at all: killed at any moment before the commit nothing was done and the lock is gone with
 * the connection, killed after it the answer is there. The unique key of the table stands behind the lock. Bodies are
 * kept sealed, since some show a secret this once.
 */
export async function performOnce(
  ctx: Ctx,
  { key, route, asked }: Once,
  perform: () => Promise<Performed>,
): Promise<Performed & { isReplayed: boolean }> {
  const place = { providerId: ctx.providerId, apiKeyId: apiKeyOf(ctx), route, keyHash: sha256(key) };
  const fingerprint = sha256(canonicalize(asked) ?? "");
  return withTenantTogether(ctx, async ({ tx, attempt }) => {
    await claim(tx, place);
    const kept = await findKept(tx, ctx, place, fingerprint);
    if (kept) return { ...kept, isReplayed: true };
    const done = await attempt(perform).catch(refusal);
    await keep(tx, ctx, place, fingerprint, done);
    return { ...done, isReplayed: false };
  });
}
