import { z } from "zod";
import type { Call } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { parse } from "@/lib/core/parse";
import { requirePermission } from "@/lib/core/permissions";

const LateFilings = z.object({ filingIds: z.array(z.uuid()).max(200) });

/**
 * Of these filings those that met a deadline late at a site the caller sees: a site's assessment says so of a deadline
 * and rests it on that filing's own facts, so that another filing of the same moment is not taken for it.
 */
export async function listLateFilings({
  ctx,
  input,
}: Call<z.input<typeof LateFilings>>): Promise<ReadonlySet<string>> {
  requirePermission(ctx, "filing:read");
  const { filingIds } = parse(LateFilings, input);
  const { providerId } = ctx;
  // The moment narrows the sites down by a short row, before any assessment is opened.
  const rows = await withTenant(
    ctx,
    (tx) => tx.$queryRaw<{ id: string }[]>`
      SELECT f.id FROM filing f
      WHERE f.provider_id = ${providerId}::uuid AND f.id = ANY (${filingIds}::uuid[]) AND EXISTS (
        SELECT FROM deadline_site s
          JOIN assessment a ON a.provider_id = s.provider_id AND a.site_id = s.site_id AND a.regime = f.regime
            AND a.known_to IS NULL
          CROSS JOIN LATERAL jsonb_array_elements(a.result -> 'deadlines') AS stated
          JOIN fact x ON x.provider_id = f.provider_id AND x.subject_id = f.id AND x.subject_kind = 'filing'
        WHERE s.provider_id = f.provider_id AND s.state = 'met_late' AND s.met_at IN (f.submitted_at, f.decided_at)
          AND (f.site_id IS NULL OR s.site_id = f.site_id)
          AND stated ->> 'state' = 'met_late' AND stated -> 'restsOn' -> 'facts' @> to_jsonb(x.id::text))`,
  );
  return new Set(rows.map(({ id }) => id));
}
