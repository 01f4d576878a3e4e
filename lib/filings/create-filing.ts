import { recordActivity } from "@/lib/activity";
import type { Call } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { AppError, notFound } from "@/lib/core/errors";
import { newId } from "@/lib/core/new-id";
import { parse } from "@/lib/core/parse";
import { requireAllClients, requirePermission } from "@/lib/core/permissions";
import { recordFacts } from "@/lib/facts";
import { findRegime } from "@/lib/regimes";
import { markAllSitesDue, markSitesDue } from "@/lib/standing";
import { CreateFiling } from "./filing-input";
import { projectFiling } from "./project-filing";
import { supersedeFilings } from "./move-filing";

function refuseFuture(path: string, at: string | null, now: Date): void {
  if (at && new Date(at) > now) {
    throw new AppError("invalid", "in_future", `${path} lies in the future; say when it really was.`, [
      { path, message: "lies in the future" },
    ]);
  }
}

/**
 * Records a filing that was made with a regime's platform, the provider's own or one site's. What it makes late stays
 * late. Gives its id; `not_found` for a site the caller does not see.
 */
export async function createFiling({ ctx, input }: Call<CreateFiling>): Promise<{ filingId: string }> {
  requirePermission(ctx, "filing:create");
  const value = { ...parse(CreateFiling, input), reopened: null };
  if (value.siteId === null) requireAllClients(ctx);
  if (!findRegime(value.regime)) throw notFound("regime");
  refuseFuture("submittedAt", value.submittedAt, ctx.now);
  refuseFuture("decidedAt", value.decidedAt, ctx.now);
  const { providerId } = ctx;
  const { siteId } = value;
  const filingId = newId(ctx.now);
  await withTenant(ctx, async (tx) => {
    const site = siteId
      ? await tx.site.findFirst({ where: { providerId, id: siteId }, select: { clientId: true } })
      : null;
    if (siteId && !site) throw notFound("site");
    const clientId = site?.clientId ?? null;
    await tx.filing.createMany({
      data: [{ providerId, id: filingId, clientId, siteId, ...projectFiling(value), createdAt: ctx.now }],
    });
    const subject = { kind: "filing", id: filingId, clientId };
    await recordFacts(tx, ctx, subject, [{ kind: "filing.state", value }], "statement");
    await recordActivity(tx, ctx, {
      verb: "filing.create",
      subjectKind: "filing",
      subjectId: filingId,
      clientId,
      params: { regime: value.regime, state: value.state },
    });
    if (value.state === "accepted")
      await supersedeFilings(tx, ctx, { id: filingId, regime: value.regime, siteId });
    if (siteId && clientId) await markSitesDue(tx, ctx, [{ siteId, clientId }], "filing.create");
    else await markAllSitesDue(tx, ctx, "filing.create");
  });
  return { filingId };
}
