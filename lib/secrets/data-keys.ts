import { withSystem } from "@/lib/core/db/system";
import type { Tx } from "@/lib/core/db/tenant";
import { env } from "@/lib/core/env";
import {
  newDataKey,
  open,
  parseKeyring,
  seal,
  unwrapDataKey,
  wrapDataKey,
  type Keyring,
  type SealedPlace,
} from "@/lib/core/envelope";

/** Owner name of the data key that belongs to the deployment itself. */
const DEPLOYMENT = "deployment";

function ring(): Keyring {
  return parseKeyring(env().ACCORDANT_KEYRING);
}

type KeyReader = Pick<Tx, "dataKey">;

async function dataKeyOf(tx: KeyReader, providerId: string | null): Promise<{ id: string; plain: Buffer }> {
  const row = await tx.dataKey.findFirst({ where: { providerId } });
  if (!row) throw new Error("The data key of this provider is missing.");
  return { id: row.id, plain: unwrapDataKey(ring(), providerId ?? DEPLOYMENT, row.wrapped) };
}

/** Seals a secret of a provider (or of the deployment) for one column of one row (ASVS 13.3.1). */
export async function sealSecret(
  tx: KeyReader,
  providerId: string | null,
  place: Omit<SealedPlace, "tenant">,
  text: string,
): Promise<string> {
  return seal(await dataKeyOf(tx, providerId), { tenant: providerId ?? DEPLOYMENT, ...place }, text);
}

/** Opens a secret in the place it was sealed for; throws anywhere else. */
export async function openSecret(
  tx: KeyReader,
  providerId: string | null,
  place: Omit<SealedPlace, "tenant">,
  sealed: string,
): Promise<string> {
  return open(await dataKeyOf(tx, providerId), { tenant: providerId ?? DEPLOYMENT, ...place }, sealed);
}

/** Makes the data key of a provider (or of the deployment) where there is none yet. */
export async function ensureDataKey(tx: KeyReader, providerId: string | null, now: Date): Promise<void> {
  if (await tx.dataKey.findFirst({ where: { providerId } })) return;
  const made = newDataKey(ring(), providerId ?? DEPLOYMENT);
  await tx.dataKey.createMany({
    data: [{ providerId, kid: made.kid, wrapped: made.wrapped, createdAt: now }],
    skipDuplicates: true,
  });
}

/**
 * Wraps every data key that another key of the ring holds under the current one, a few at a time; sealed values stay
 * as they are. Returns how many were wrapped again.
 */
export async function rewrapDataKeys(): Promise<number> {
  const keyring = ring();
  let count = 0;
  for (;;) {
    const done = await withSystem("rewrap data keys", async (tx) => {
      const rows = await tx.dataKey.findMany({ where: { NOT: { kid: keyring.currentKid } }, take: 50 });
      for (const row of rows) {
        const owner = row.providerId ?? DEPLOYMENT;
        const wrapped = wrapDataKey(keyring, owner, unwrapDataKey(keyring, owner, row.wrapped));
        await tx.dataKey.update({ where: { id: row.id }, data: { kid: keyring.currentKid, wrapped } });
      }
      return rows.length;
    });
    count += done;
    if (done === 0) return count;
  }
}
