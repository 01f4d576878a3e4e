import { createHash } from "node:crypto";
import { issuerOf, signCompact } from "@/lib/answers";
import type { Ctx } from "@/lib/core/ctx";
import type { Tx } from "@/lib/core/db/tenant";
import { newId } from "@/lib/core/new-id";
import type { SigningKey } from "@/lib/secrets";
import { statusListUrl, type StatusPurpose } from "./addresses";
import type { ChangedList } from "./settle-marks";
import { encodeStatusBits } from "./status-bits";

/** How long a copy of a list may be kept before it is asked for again. */
export const LIST_TTL_SECONDS = 60;
/** How long a list holds; it is signed again in the second half of that. */
const LIST_HOURS = 24;

/** A list as it is sent. */
export interface SignedList {
  body: string;
  etag: string;
  validFrom: Date;
  validUntil: Date;
}

function credentialOf(
  providerSlug: string,
  { purpose, list }: ChangedList,
  encodedList: string,
  { validFrom, validUntil }: Pick<SignedList, "validFrom" | "validUntil">,
): Record<string, unknown> {
  const id = statusListUrl(providerSlug, purpose, list);
  return {
    "@context": ["https://www.w3.org/ns/credentials/v2"],
    id,
    type: ["VerifiableCredential", "BitstringStatusListCredential"],
    issuer: issuerOf(providerSlug),
    validFrom: validFrom.toISOString(),
    validUntil: validUntil.toISOString(),
    credentialSubject: {
      id: `${id}#list`,
      type: "BitstringStatusList",
      statusPurpose: purpose,
      encodedList,
      ttl: LIST_TTL_SECONDS * 1_000,
    },
  };
}

async function setBits(tx: Tx, providerId: string, purpose: StatusPurpose, list: number): Promise<number[]> {
  const set = purpose === "revocation" ? { revokedAt: { not: null } } : { suspendedAt: { not: null } };
  const rows = await tx.statusEntry.findMany({
    where: { providerId, list, ...set },
    select: { index: true },
  });
  return rows.map(({ index }) => index);
}

/** Waits until no other list of the provider is being made, and keeps others from it until the commit. */
export async function holdLists(tx: Tx, providerId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`status-lists ${providerId}`}, 0))`;
}

/** The list of that name as it is to be served now; null where none was ever made. */
export async function newestList(
  tx: Tx,
  providerId: string,
  { purpose, list }: ChangedList,
  at: Date | null = null,
): Promise<SignedList | null> {
  return tx.statusList.findFirst({
    where: { providerId, purpose, list, ...(at ? { validFrom: { lte: at } } : {}) },
    orderBy: { validFrom: "desc" },
    select: { body: true, etag: true, validFrom: true, validUntil: true },
  });
}

/** Whether a list is in the second half of its time. */
export function isAging({ validFrom, validUntil }: SignedList, now: Date): boolean {
  return validUntil.getTime() - now.getTime() < (validUntil.getTime() - validFrom.getTime()) / 2;
}

/** Makes, signs and stores one list as its entries stand; whoever calls this holds the lists. */
export async function publishList(
  tx: Tx,
  ctx: Ctx,
  key: SigningKey,
  changed: ChangedList,
): Promise<SignedList> {
  const { providerId, providerSlug } = ctx;
  const before = await newestList(tx, providerId, changed);
  // Never before the list it takes the place of, whatever the clocks of two processes say.
  const validFrom = new Date(Math.max(ctx.now.getTime(), (before?.validFrom.getTime() ?? 0) + 1));
  const validUntil = new Date(validFrom.getTime() + LIST_HOURS * 3_600_000);
  const encoded = encodeStatusBits(await setBits(tx, providerId, changed.purpose, changed.list));
  const credential = credentialOf(providerSlug, changed, encoded, { validFrom, validUntil });
  const body = signCompact(key, "vc+jwt", credential);
  const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`;
  const row = { ...changed, body, etag, validFrom, validUntil };
  await tx.statusList.createMany({ data: [{ ...row, providerId, id: newId(ctx.now) }] });
  return row;
}

/**
 * Makes the lists that changed anew, in the transaction that changed them, as its last step: from here to the commit
 * nobody else of the provider's makes one, so that no list lacks what another has just set.
 */
export async function publishStatusLists(
  tx: Tx,
  ctx: Ctx,
  key: SigningKey,
  changed: readonly ChangedList[],
): Promise<void> {
  if (changed.length === 0) return;
  await holdLists(tx, ctx.providerId);
  for (const list of changed) await publishList(tx, ctx, key, list);
}
