import { withSystem } from "@/lib/core/db/system";

/**
 * Notes which contract the hosted API serves from now on, by the SHA-256 of its bytes in hexadecimal: what a filing
 * made from here on names. Where it is another than before, what was filed of the one before is looked at again.
 */
export async function noteContract(sha256: string, now: Date): Promise<void> {
  await withSystem("contract", async (tx) => {
    const before = await tx.apiContract.findFirst({ orderBy: { servedAt: "desc" } });
    await tx.$executeRaw`
      INSERT INTO api_contract AS c (sha256, served_at) VALUES (${sha256}, ${now})
      ON CONFLICT (sha256) DO UPDATE SET served_at = greatest(c.served_at, excluded.served_at)`;
    if (before && before.sha256 !== sha256 && before.servedAt < now)
      await tx.$executeRaw`
        UPDATE self_test SET due_at = ${now}, reason = 'changed' WHERE state = 'queued' AND due_at > ${now}`;
  });
}
