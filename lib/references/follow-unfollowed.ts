import { withSystem } from "@/lib/core/db/system";
import { REGIMES } from "@/lib/regimes";

const AT_ONCE = 500;

/**
 * Finds what a process that ended between a certificate and its follow-up left behind: numbers nobody looks up, at
 * most 500 a call, and certificates without the state that is known of their number. Returns how many were found.
 */
export async function followUnfollowed(now: Date): Promise<number> {
  const references = REGIMES.flatMap((regime) => regime.references);
  const counterparts = references
    .filter((reference) => reference.subjectKind === "lsp_certificate")
    .map((reference) => reference.counterpart);
  return withSystem("follow unfollowed", async (tx) => {
    const followed = await tx.$executeRaw`
      INSERT INTO registry_entry (counterpart, key, sequence, next_check_at)
      SELECT DISTINCT p.counterpart, c.number, 0, ${now}::timestamptz
      FROM lsp_certificate c CROSS JOIN unnest(${counterparts}::text[]) AS p(counterpart)
      WHERE NOT EXISTS (SELECT FROM registry_entry e WHERE e.counterpart = p.counterpart AND e.key = c.number)
      LIMIT ${AT_ONCE} ON CONFLICT (counterpart, key) DO NOTHING`;
    const carried = await tx.$executeRaw`
      UPDATE registry_entry SET fan_out_due_at = ${now}
      WHERE counterpart = ANY (${counterparts}::text[]) AND snapshot_id IS NOT NULL AND fan_out_due_at IS NULL
        AND key IN (SELECT number FROM lsp_certificate WHERE registry_at IS NULL)`;
    return followed + carried;
  });
}
