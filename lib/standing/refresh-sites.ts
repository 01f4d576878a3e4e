import { storeAnswers } from "@/lib/answers";
import { assessSite, storeAssessments } from "@/lib/assessments";
import type { Ctx } from "@/lib/core/ctx";
import { withTenant, type Tx } from "@/lib/core/db/tenant";
import { projectDeadlines } from "@/lib/deadlines";
import { findRegime } from "@/lib/regimes";
import { resolveForProvider } from "@/lib/rulebooks";
import { signingKey, type SigningKey } from "@/lib/secrets";
import { publishStatusLists, settleMarks, type ChangedList } from "@/lib/trust-marks";
import { loadSiteFacts, type LoadedSite } from "./load-site-facts";

// Due rows are taken before the facts are read: whoever changes a fact later marks the site due anew.
async function takeDue(tx: Tx, ctx: Ctx, siteIds: readonly string[]): Promise<Map<string, string[]>> {
  await tx.$queryRaw`
    SELECT id FROM site WHERE provider_id = ${ctx.providerId}::uuid AND id = ANY (${[...siteIds]}::uuid[])
    ORDER BY id FOR NO KEY UPDATE`;
  const rows = await tx.$queryRaw<{ site_id: string; regime: string }[]>`
    DELETE FROM assessment_due
    WHERE provider_id = ${ctx.providerId}::uuid AND site_id = ANY (${[...siteIds]}::uuid[])
    RETURNING site_id, regime`;
  const byRegime = new Map<string, string[]>();
  for (const row of rows) byRegime.set(row.regime, [...(byRegime.get(row.regime) ?? []), row.site_id]);
  return byRegime;
}

async function refreshRegime(
  tx: Tx,
  ctx: Ctx,
  id: string,
  sites: LoadedSite[],
  key: SigningKey,
): Promise<ChangedList[]> {
  const regime = findRegime(id);
  if (!regime) return [];
  const rulebook = await resolveForProvider(tx, ctx.providerId, regime, ctx.now);
  const assessed = sites.map((site) => ({
    siteId: site.siteId,
    clientId: site.clientId,
    assessed: assessSite(regime, site, rulebook, ctx.now),
  }));
  const changed = new Set(await storeAssessments(tx, ctx, regime, rulebook, assessed));
  await storeAnswers(tx, ctx, { regime, rulebook, sites, key });
  const lists = await settleMarks(tx, ctx, regime, sites);
  // Last, because many sites share one deadline: its row is held from here to the commit.
  await projectDeadlines(
    tx,
    ctx,
    regime,
    assessed.filter(({ siteId }) => changed.has(siteId)),
  );
  return lists;
}

/**
 * Assesses and answers again for those of these sites that are due, in one transaction; sites that are not due are
 * left alone. Returns how many site and regime pairs were done.
 */
export async function refreshSites(ctx: Ctx, siteIds: readonly string[]): Promise<number> {
  if (siteIds.length === 0) return 0;
  const key = await signingKey("answers", ctx.now);
  return withTenant(ctx, async (tx) => {
    const byRegime = await takeDue(tx, ctx, siteIds);
    const due = new Set([...byRegime.values()].flat());
    if (due.size === 0) return 0;
    const sites = await loadSiteFacts(tx, ctx, [...due]);
    let done = 0;
    const lists = new Map<string, ChangedList>();
    for (const [regime, ids] of byRegime) {
      const wanted = new Set(ids);
      const own = sites.filter((site) => wanted.has(site.siteId));
      for (const list of await refreshRegime(tx, ctx, regime, own, key))
        lists.set(`${list.purpose}-${list.list}`, list);
      done += ids.length;
    }
    await publishStatusLists(tx, ctx, key, [...lists.values()]);
    return done;
  });
}
