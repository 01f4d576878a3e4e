import { recordActivity } from "@/lib/activity";
import type { Call } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { guardedFetch } from "@/lib/core/guarded/guarded-fetch";
import { notFound } from "@/lib/core/errors";
import { parse } from "@/lib/core/parse";
import { requirePermission } from "@/lib/core/permissions";
import { recordFacts } from "@/lib/facts";
import type { FactValue } from "@/lib/regimes";
import { spaceLooks } from "@/lib/site-control";
import { RunButtonCheck } from "./button-input";
import { buttonUrl } from "./button-tag";
import { lookForButton } from "./look-for-button";

/**
 * Looks at the site's live page for its verify button and states what was seen; takes as long as the page does, ten
 * seconds at most, outside any transaction. `not_found` for a site the caller does not see,
 * `too_many` within five seconds of the last time.
 */
export async function runButtonCheck({
  ctx,
  input,
}: Call<RunButtonCheck>): Promise<FactValue<"site.button">> {
  requirePermission(ctx, "site:check");
  const { siteId } = parse(RunButtonCheck, input);
  const where = { providerId: ctx.providerId, id: siteId };
  const site = await withTenant(ctx, async (tx) => {
    const found = await tx.site.findFirst({ where });
    if (found) await spaceLooks(tx, ctx, siteId, "button");
    return found;
  });
  if (!site) throw notFound("site");
  const { url, slug } = site;
  const seen = await lookForButton(guardedFetch, url, buttonUrl(ctx.providerSlug, slug));
  const value = { ...seen, url, checkedAt: ctx.now.toISOString() };
  await withTenant(ctx, async (tx) => {
    const { clientId } = (await tx.site.findFirst({ where, select: { clientId: true } })) ?? {};
    if (!clientId) throw notFound("site");
    await recordFacts(
      tx,
      ctx,
      { kind: "site", id: siteId, clientId },
      [{ kind: "site.button", value }],
      "look",
    );
    await recordActivity(tx, ctx, {
      verb: "site.button_check",
      subjectKind: "site",
      subjectId: siteId,
      clientId,
      params: { url, outcome: seen.outcome },
    });
  });
  return value;
}
