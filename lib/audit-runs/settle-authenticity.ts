import { compareSite, markOf, standingSources, type ComparedSite } from "@/lib/authenticity";
import type { Ctx } from "@/lib/core/ctx";
import { lockSite } from "@/lib/core/db/lock-site";
import { withTenant, type Tx } from "@/lib/core/db/tenant";
import { newId } from "@/lib/core/new-id";
import { toJsonb } from "@/lib/core/to-jsonb";
import { recordFacts } from "@/lib/facts";
import { FACT_KINDS, findRegime, REGIMES, type FactValue } from "@/lib/regimes";
import { markSitesDue } from "@/lib/standing";
import { openSince } from "./open-since";
import { BINDINGS, foundOf } from "./read-report";
import { settleFindings } from "./settle-findings";
import { tellFindings } from "./tell-findings";

const TRIES = 3;
/** A fact that says the same is stated anew no oftener: a source may be read every few minutes. */
const RESTATED_MS = 3_600_000;

type Site = { siteId: string; clientId: string };
type Value = FactValue<"site.authenticity">;

/** Whether a regime judges what a site's pages come to against its sources. */
export function asksForBindings(regime: string): boolean {
  return findRegime(regime)?.audit?.measures.some(({ name }) => name === BINDINGS) ?? false;
}

function valueOf(compared: ComparedSite | null, now: Date, deviatingSince: string | null): Value {
  const comparedAt = now.toISOString();
  if (!compared) return { comparedAt, pages: 0, counts: {}, deviatingSince: null, sources: [] };
  const { pages, counts, sources } = compared.authenticity;
  return {
    ...{ comparedAt, pages, counts: { ...counts }, deviatingSince },
    sources: sources.map(({ sourceId, kind, readAt, bound }) => {
      return { sourceId, isAsked: kind !== "upload", readAt, bound };
    }),
  };
}

const said = ({ pages, counts, deviatingSince, sources }: Value): string =>
  JSON.stringify([pages, counts, deviatingSince, sources.map(({ sourceId, bound }) => [sourceId, bound])]);

function isNews(before: Value | null, after: Value): boolean {
  if (!before || said(before) !== said(after)) return true;
  return after.sources.some(({ readAt }, at) => {
    const known = before.sources[at]?.readAt ?? "";
    return new Date(readAt).getTime() - new Date(known).getTime() >= RESTATED_MS;
  });
}

async function statedOf(tx: Tx, { providerId }: Ctx, siteId: string): Promise<Value | null> {
  const row = await tx.fact.findFirst({
    where: { providerId, subjectId: siteId, kind: "site.authenticity", knownTo: null, validTo: null },
    select: { value: true },
  });
  return FACT_KINDS["site.authenticity"].nullable().parse(row?.value ?? null);
}

async function settle(tx: Tx, ctx: Ctx, site: Site, compared: ComparedSite | null): Promise<void> {
  const findings = (compared?.findings ?? []).map((each) => foundOf(each, BINDINGS));
  const since: string[] = [];
  for (const { id: regime } of REGIMES) {
    if (!asksForBindings(regime)) continue;
    const own = { ...site, regime };
    // All pages and sources were held together, so what is not found any more is gone.
    const look = { findings, isDecided: ({ measure }: { measure: string }) => measure === BINDINGS };
    await tellFindings(tx, ctx, own, newId(ctx.now), await settleFindings(tx, ctx, own, look));
    const first = (await openSince(tx, ctx, own)).get(BINDINGS)?.["deviating"];
    if (first !== undefined) since.push(first);
  }
  const result = toJsonb(compared?.authenticity ?? {});
  await tx.$executeRaw`
    INSERT INTO site_authenticity (provider_id, client_id, site_id, mark, result, compared_at)
    VALUES (${ctx.providerId}::uuid, ${site.clientId}::uuid, ${site.siteId}::uuid, ${compared?.mark ?? ""}, ${result}::jsonb, ${ctx.now})
    ON CONFLICT (provider_id, site_id) DO UPDATE SET mark = excluded.mark, result = excluded.result, compared_at = excluded.compared_at`;
  const value = valueOf(compared, ctx.now, since.toSorted()[0] ?? null);
  if (!isNews(await statedOf(tx, ctx, site.siteId), value)) return;
  const subject = { kind: "site", id: site.siteId, clientId: site.clientId };
  await recordFacts(tx, ctx, subject, [{ kind: "site.authenticity", value }], "audit");
  await markSitesDue(tx, ctx, [site], "site.authenticity");
}

/**
 * Holds a site's pages as they were read last against its sources as they were read last, and settles what that comes
 * to: findings, the comparison as it is shown, and the fact that verdicts rest on (TM-05, TM-25). What another reading
 * made old meanwhile is held once more. Where the last source went, what it found goes as well.
 */
export async function settleAuthenticity(open: () => Ctx, site: Site): Promise<void> {
  for (let left = TRIES; left > 0; left -= 1) {
    const compared = await compareSite(open(), site);
    const ctx = open();
    const isSettled = await withTenant(ctx, async (tx) => {
      await lockSite(tx, ctx, site.siteId);
      const { providerId } = ctx;
      const where = { providerId, siteId: site.siteId };
      if (!compared && (await tx.siteAuthenticity.count({ where })) === 0) return true;
      const sources = await standingSources(tx, ctx, site);
      const mark = sources.length === 0 ? null : await markOf(tx, ctx, site, sources);
      if (left > 1 && (compared?.mark ?? null) !== mark) return false;
      await settle(tx, ctx, site, compared);
      return true;
    });
    if (isSettled) return;
  }
}
