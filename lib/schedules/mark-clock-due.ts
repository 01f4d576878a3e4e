import { withSystem } from "@/lib/core/db/system";
import { REGIMES } from "@/lib/regimes";
import { publishedHash } from "@/lib/rulebooks";

const RENEW_AHEAD_SECONDS = 60;
const AT_ONCE = 5_000;

/**
 * Marks as due what time or a new rulebook has moved: assessments whose next change has come or that rest on another
 * published rulebook, answers near the end of their promise, sites never assessed. At most 5,000 of each a call.
 * Returns how many were marked.
 */
export async function markClockDue(now: Date): Promise<number> {
  const regimes = REGIMES.map((regime) => regime.id);
  const hashes = REGIMES.map(publishedHash);
  const soon = new Date(now.getTime() + RENEW_AHEAD_SECONDS * 1_000);
  return withSystem(
    "mark due",
    (tx) => tx.$executeRaw`
    WITH published AS (SELECT * FROM unnest(${regimes}::text[], ${hashes}::text[]) AS p(regime, hash)),
    moved AS (
      (SELECT a.provider_id, a.client_id, a.site_id, a.regime, 'clock' AS reason
       FROM assessment a WHERE a.known_to IS NULL AND a.next_change_at <= ${now} LIMIT ${AT_ONCE})
      UNION
      (SELECT a.provider_id, a.client_id, a.site_id, a.regime, 'rulebook'
       FROM assessment a JOIN published p ON p.regime = a.regime
       WHERE a.known_to IS NULL AND a.rulebook_hash <> p.hash LIMIT ${AT_ONCE})
      UNION
      (SELECT w.provider_id, w.client_id, w.site_id, w.regime, 'renewal'
       FROM answer w WHERE w.superseded_at IS NULL AND w.next_update <= ${soon} LIMIT ${AT_ONCE})
      UNION
      (SELECT s.provider_id, s.client_id, s.id, p.regime, 'first'
       FROM site s CROSS JOIN published p
       WHERE NOT EXISTS (SELECT FROM assessment a
         WHERE a.provider_id = s.provider_id AND a.site_id = s.id AND a.regime = p.regime AND a.known_to IS NULL)
       LIMIT ${AT_ONCE})
    ), once AS (SELECT DISTINCT ON (provider_id, site_id, regime) * FROM moved ORDER BY provider_id, site_id, regime)
    INSERT INTO assessment_due (provider_id, client_id, site_id, regime, reason, due_at)
    SELECT provider_id, client_id, site_id, regime, reason, ${now} FROM once
    ON CONFLICT (provider_id, site_id, regime) DO NOTHING`,
  );
}
