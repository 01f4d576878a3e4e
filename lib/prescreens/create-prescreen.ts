import { recordActivity } from "@/lib/activity";
import type { Call } from "@/lib/core/ctx";
import { lockSite } from "@/lib/core/db/lock-site";
import { withTenant } from "@/lib/core/db/tenant";
import { AppError, notFound } from "@/lib/core/errors";
import { newId } from "@/lib/core/new-id";
import { parse } from "@/lib/core/parse";
import { requirePermission } from "@/lib/core/permissions";
import { personIn } from "@/lib/core/person-of";
import { dateIn } from "@/lib/core/time";
import { recordEvidence } from "@/lib/evidence";
import { recordFacts } from "@/lib/facts";
import { findRegime, type CertificationPlan } from "@/lib/regimes";
import { markSitesDue } from "@/lib/standing";
import { newestPrescreen } from "./newest-prescreen";
import { CreatePrescreen } from "./prescreen-input";
import { readPrescreen, UnreadableResult, type ScreenedIndicator } from "./read-prescreen";

const REFUSALS = {
  not_read: "is neither JSON nor CSV with the heads indicator and outcome",
  outcome_unknown: "has an outcome that is none of pass, marginal, fail and unknown",
  named_twice: "names an indicator twice",
} as const;

// A zone where it is already tomorrow must not make today's screening one of the future.
const EARLIEST_ZONE = "Pacific/Kiritimati";

function read(text: string, plan: CertificationPlan): ScreenedIndicator[] {
  try {
    return readPrescreen(text, plan);
  } catch (error) {
    if (!(error instanceof UnreadableResult)) throw error;
    const message = REFUSALS[error.reason];
    throw new AppError("invalid", "result_unreadable", `The result ${message}. ${error.where}`.trim(), [
      { path: "text", message },
    ]);
  }
}

/**
 * Takes in what an outside pre-screening said of a site (TM-18), word by word as evidence; it is no audit of ours nor
 * the third party's. `invalid` for what cannot be read, `not_found` for a site the caller does not see and a regime
 * that knows no badge.
 */
export async function createPrescreen({
  ctx,
  input,
}: Call<CreatePrescreen>): Promise<{ prescreenId: string }> {
  requirePermission(ctx, "certification:create");
  const { siteId, text, regime, auditor, screenedOn } = parse(CreatePrescreen, input);
  const plan = findRegime(regime)?.certification;
  if (!plan) throw notFound("certification");
  if (screenedOn > dateIn(ctx.now, EARLIEST_ZONE))
    throw new AppError("invalid", "in_future", "screenedOn lies in the future; say when it really was.", [
      { path: "screenedOn", message: "lies in the future" },
    ]);
  const found = read(text, plan);
  const { providerId, now } = ctx;
  const [prescreenId, evidenceId] = [newId(now), newId(now)];
  const told = { regime, auditor, screenedOn };
  await withTenant(ctx, async (tx) => {
    // Of two who tell at once the later screening counts, whoever comes last.
    const { clientId } = await lockSite(tx, ctx, siteId);
    const row = {
      providerId,
      id: prescreenId,
      clientId,
      siteId,
      ...told,
      indicators: found.map((each) => ({ ...each })),
    };
    await tx.prescreen.createMany({ data: [{ ...row, recordedBy: personIn(ctx), createdAt: now }] });
    const entry = { site: siteId, prescreen: prescreenId, ...told, text };
    await recordEvidence(tx, ctx, [{ id: evidenceId, kind: "prescreen", clientId, isPublic: false, entry }]);
    await recordActivity(tx, ctx, {
      verb: "certification.prescreen",
      subjectKind: "site",
      subjectId: siteId,
      clientId,
      params: { regime, count: found.length },
    });
    if ((await newestPrescreen(tx, ctx, siteId, regime))?.id !== prescreenId) return;
    const indicators = found.map(({ rule, name, outcome }) => ({ rule, name, outcome }));
    const value = { ...told, prescreenId, indicators };
    const subject = { kind: "site", id: siteId, clientId };
    await recordFacts(tx, ctx, subject, [{ kind: "site.prescreen", value, evidenceId }], "statement");
    await markSitesDue(tx, ctx, [{ siteId, clientId }], "prescreen");
  });
  return { prescreenId };
}
