import { recordActivity } from "@/lib/activity";
import type { Call } from "@/lib/core/ctx";
import { lockSite } from "@/lib/core/db/lock-site";
import { withTenant } from "@/lib/core/db/tenant";
import { AppError, fieldProblem, notFound } from "@/lib/core/errors";
import { parse } from "@/lib/core/parse";
import { requirePermission } from "@/lib/core/permissions";
import { isSameSite } from "@/lib/core/same-site";
import { findRegime } from "@/lib/regimes";
import { RunRecheck } from "./audit-input";
import { queueRecheck } from "./queue-recheck";

/**
 * Has some pages of a site looked at again now, with the same pages in other languages and nothing else (TM-10): what
 * rests on them is settled in seconds, what an audit counted stays until the next one. Pages that are asked for while
 * others wait are looked at with them. `not_found` for a site the caller does not see, and for a regime that audits no
 * sites; `invalid` for an address of another site.
 */
export async function runRecheck({ ctx, input }: Call<RunRecheck>): Promise<{ recheckId: string }> {
  requirePermission(ctx, "audit:run");
  const { siteId, regime, urls } = parse(RunRecheck, input);
  if (!findRegime(regime)?.audit) throw notFound("regime");
  return withTenant(ctx, async (tx) => {
    const { clientId, url } = await lockSite(tx, ctx, siteId);
    const elsewhere = urls.findIndex((one) => !isSameSite(url, one));
    if (elsewhere >= 0)
      throw new AppError("invalid", "elsewhere", "Name pages of this site alone.", [
        fieldProblem(`urls.${elsewhere}`, "is no page of {url}", { url }),
      ]);
    const recheckId = await queueRecheck(tx, ctx, {
      ...{ siteId, clientId, regime, urls },
      ...{ reason: "asked", dueAt: ctx.now },
    });
    await recordActivity(tx, ctx, {
      verb: "audit.recheck",
      subjectKind: "site",
      subjectId: siteId,
      clientId,
      params: { url: urls[0] ?? "", regime },
    });
    return { recheckId };
  });
}
