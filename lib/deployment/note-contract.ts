import { withSystem } from "@/lib/core/db/system";

/**
 * Notes which contract the hosted API serves from now on, by the SHA-256 of its bytes in hexadecimal: what a filing
 * made from here on names.
 */
export async function noteContract(sha256: string, now: Date): Promise<void> {
  await withSystem(
    "contract",
    (tx) => tx.$executeRaw`
      INSERT INTO api_contract AS c (sha256, served_at) VALUES (${sha256}, ${now})
      ON CONFLICT (sha256) DO UPDATE SET served_at = greatest(c.served_at, excluded.served_at)`,
  );
}
