import type { Ctx } from "@/lib/core/ctx";
import type { Tx } from "@/lib/core/db/tenant";
import { recordFacts } from "@/lib/facts";
import { FACT_KINDS, type FactValue } from "@/lib/regimes";
import { markSitesDue } from "@/lib/standing";

export type ContentSite = { siteId: string; clientId: string };

const KIND = "site.content";

interface Counts extends Record<"translation" | "verification" | "publication" | "audit", number> {
  audited: number;
  with_findings: number;
  bypassed: number;
  bypassed_since: Date | null;
}

async function countUnits(tx: Tx, ctx: Ctx, siteId: string): Promise<Counts | undefined> {
  const [counts] = await tx.$queryRaw<Counts[]>`
    SELECT count(*) FILTER (WHERE stage = 'translation')::int AS translation,
      count(*) FILTER (WHERE stage = 'verification')::int AS verification,
      count(*) FILTER (WHERE stage = 'publication')::int AS publication,
      count(*) FILTER (WHERE stage = 'audit')::int AS audit,
      count(*) FILTER (WHERE stage = 'audit' AND audited_at IS NOT NULL)::int AS audited,
      count(*) FILTER (WHERE stage = 'audit' AND audited_at IS NOT NULL AND has_findings)::int AS with_findings,
      count(*) FILTER (WHERE bypassed_at IS NOT NULL)::int AS bypassed, min(bypassed_at) AS bypassed_since
    FROM content_unit WHERE provider_id = ${ctx.providerId}::uuid AND site_id = ${siteId}::uuid`;
  return counts;
}

/**
 * States how far the site's content is as its fact, where that changed, and has the site assessed again. Whoever calls
 * holds the site's row. `ungated` is what an audit just counted; left out, the last audit's count stands.
 */
export async function recordContent(tx: Tx, ctx: Ctx, site: ContentSite, ungated?: number): Promise<void> {
  const { siteId, clientId } = site;
  const counts = await countUnits(tx, ctx, siteId);
  if (!counts) return;
  const { translation, verification, publication, audit, audited, with_findings, bypassed } = counts;
  const row = await tx.fact.findFirst({
    where: { providerId: ctx.providerId, subjectId: siteId, kind: KIND, knownTo: null, validTo: null },
    select: { value: true },
  });
  const before = FACT_KINDS[KIND].safeParse(row?.value).data ?? null;
  const stages = { translation, verification, publication, audit };
  const isEmpty = Object.values(stages).every((count) => count === 0);
  if (before === null && isEmpty) return;
  const value: FactValue<typeof KIND> = {
    ...{ stages, audited, withFindings: with_findings, bypassed },
    bypassedSince: counts.bypassed_since?.toISOString() ?? null,
    ungated: ungated ?? before?.ungated ?? null,
  };
  if (JSON.stringify(FACT_KINDS[KIND].parse(value)) === JSON.stringify(before)) return;
  await recordFacts(tx, ctx, { kind: "site", id: siteId, clientId }, [{ kind: KIND, value }], "gate");
  await markSitesDue(tx, ctx, [site], KIND);
}
