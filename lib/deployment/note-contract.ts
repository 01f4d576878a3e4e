import { withSystem } from "@/lib/core/db/system";

/** The contract of one answer as the hosted API serves it. */
export interface ServedContract {
  /** Name of the answer's operation. */
  operation: string;
  /** Ids of the regimes that ask for it. */
  regimes: readonly string[];
  /** SHA-256 of its bytes in hexadecimal. */
  sha256: string;
}

/**
 * Notes which contract of an answer the hosted API serves from now on: what a filing made from here on names. Where it
 * is another than before, what was filed of the one before is looked at again.
 */
export async function noteContract(contract: ServedContract, now: Date): Promise<void> {
  const { operation, regimes, sha256 } = contract;
  await withSystem("contract", async (tx) => {
    const before = await tx.apiContract.findFirst({ where: { operation }, orderBy: { servedAt: "desc" } });
    await tx.$executeRaw`
      INSERT INTO api_contract AS c (operation, sha256, served_at) VALUES (${operation}, ${sha256}, ${now})
      ON CONFLICT (operation, sha256) DO UPDATE SET served_at = greatest(c.served_at, excluded.served_at)`;
    if (before && before.sha256 !== sha256 && before.servedAt < now)
      await tx.$executeRaw`
        UPDATE self_test SET due_at = ${now}, reason = 'changed'
        WHERE state = 'queued' AND due_at > ${now} AND regime = ANY (${[...regimes]}::text[])`;
  });
}
