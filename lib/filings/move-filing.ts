import { recordActivity } from "@/lib/activity";
import type { Ctx } from "@/lib/core/ctx";
import type { Tx } from "@/lib/core/db/tenant";
import { newId } from "@/lib/core/new-id";
import { publishEvents } from "@/lib/endpoints";
import { recordEvidence } from "@/lib/evidence";
import { recordFacts } from "@/lib/facts";
import { createNotices } from "@/lib/notices";
import { FILING_STATES, type FactValue } from "@/lib/regimes";
import { queueSelfTest } from "@/lib/self-tests";
import { markAllSitesDue, markSitesDue } from "@/lib/standing";
import type { Filing } from "@/generated/prisma/client";
import { projectFiling } from "./project-filing";

const DAY_MS = 86_400_000;

export type FilingState = FactValue<"filing.state">;

/** A filing's row, locked until the transaction ends, or null where there is none. */
export async function lockFiling(tx: Tx, ctx: Ctx, filingId: string): Promise<Filing | null> {
  const { providerId } = ctx;
  await tx.$queryRaw`
    SELECT id FROM filing WHERE provider_id = ${providerId}::uuid AND id = ${filingId}::uuid FOR NO KEY UPDATE`;
  return tx.filing.findFirst({ where: { providerId, id: filingId } });
}

/** What a filing's row says, as its fact does. */
export function stateOf(filing: Filing): FilingState {
  const { siteId, regime, reference, reopenedAt, reopenedCause } = filing;
  return {
    siteId,
    regime,
    state: FILING_STATES.find((state) => state === filing.state) ?? "draft",
    submittedAt: filing.submittedAt?.toISOString() ?? null,
    decidedAt: filing.decidedAt?.toISOString() ?? null,
    reference,
    reopened: reopenedAt && reopenedCause ? { at: reopenedAt.toISOString(), cause: reopenedCause } : null,
  };
}

interface Move {
  filing: Filing;
  next: FilingState;
  /** Where the word of it comes from: `platform` or `statement`. */
  source: string;
  /** What the counterpart said, for the evidence. */
  entry: Record<string, unknown>;
  reason: string | null;
  /** As activity tells it, where its state does not say it; null where whoever asked tells it. */
  verb?: string | null;
}

async function markDue(tx: Tx, ctx: Ctx, { siteId, clientId }: Filing): Promise<void> {
  if (siteId && clientId) await markSitesDue(tx, ctx, [{ siteId, clientId }], "filing");
  else await markAllSitesDue(tx, ctx, "filing");
}

async function tell(tx: Tx, ctx: Ctx, { filing, next, reason }: Move): Promise<void> {
  const { id: subjectId, clientId, siteId } = filing;
  const { state: status, reference } = next;
  const site = siteId ? await tx.site.findFirst({ where: { providerId: ctx.providerId, id: siteId } }) : null;
  const subject = { clientId, subjectKind: "filing", subjectId };
  const data = {
    filing: subjectId,
    regime: filing.regime,
    site: site?.slug ?? null,
    status,
    reference,
    reason,
  };
  await publishEvents(tx, ctx, [{ type: "filing.decided", ...subject, data }]);
  const params = { reference: reference ?? "", status, reason, site: site?.name ?? null };
  // A platform may decide again, even as it did before: each decision of its is told.
  const rung = `${status} ${next.decidedAt ?? ""}`;
  await createNotices(tx, ctx, { kind: "filing_decided", ...subject, rung, params, to: "members" });
}

// What is accepted stands in place of what was reopened, and is looked at by the day.
async function follow(tx: Tx, ctx: Ctx, filing: Filing): Promise<void> {
  await supersedeFilings(tx, ctx, filing);
  if (filing.payload === null) return;
  const { regime, siteId, clientId } = filing;
  const dueAt = new Date(ctx.now.getTime() + DAY_MS);
  await queueSelfTest(tx, ctx, { regime, siteId, clientId, reason: "scheduled", dueAt });
}

// Decided anew, even as before; that a decided filing is known to have been taken earlier is none.
function isNewDecision(before: FilingState, next: FilingState): boolean {
  if (next.state !== "accepted" && next.state !== "rejected") return false;
  return next.state !== before.state || next.decidedAt !== before.decidedAt;
}

/**
 * Moves a filing on by what its platform said: facts, row, activity, evidence, standing, and word to whoever wants it
 * once it is decided. What it makes late stays late.
 */
export async function moveFiling(tx: Tx, ctx: Ctx, move: Move): Promise<void> {
  const { filing, next, source, entry, reason, verb = `filing.${next.state}` } = move;
  const { id: filingId, clientId } = filing;
  const evidenceId = newId(ctx.now);
  await recordEvidence(tx, ctx, [
    { id: evidenceId, kind: "filing", clientId, isPublic: false, entry: { filing: filingId, ...entry } },
  ]);
  const subject = { kind: "filing", id: filingId, clientId };
  await recordFacts(tx, ctx, subject, [{ kind: "filing.state", value: next, evidenceId }], source);
  const { regime: _regime, ...columns } = projectFiling(next);
  await tx.filing.updateMany({ where: { providerId: ctx.providerId, id: filingId }, data: columns });
  if (verb !== null)
    await recordActivity(tx, ctx, {
      verb,
      subjectKind: "filing",
      subjectId: filingId,
      clientId,
      params: { regime: filing.regime, reference: next.reference, reason },
    });
  await markDue(tx, ctx, filing);
  if (next.state === "accepted" && filing.state !== "accepted") await follow(tx, ctx, filing);
  if (isNewDecision(stateOf(filing), next)) await tell(tx, ctx, move);
}

/** What stands now, and for what. */
interface Standing {
  id: string;
  regime: string;
  siteId: string | null;
}

/** Takes the place of whatever was reopened there: it was filed anew, and this is accepted. */
export async function supersedeFilings(
  tx: Tx,
  ctx: Ctx,
  { id: successor, regime, siteId }: Standing,
): Promise<void> {
  const { providerId } = ctx;
  const others = await tx.filing.findMany({
    where: {
      providerId,
      regime,
      siteId,
      state: "accepted",
      reopenedAt: { not: null },
      id: { not: successor },
    },
    select: { id: true },
    orderBy: { id: "asc" },
  });
  for (const { id } of others) {
    const filing = await lockFiling(tx, ctx, id);
    if (filing?.state !== "accepted") continue;
    const next = { ...stateOf(filing), state: "superseded" as const };
    await moveFiling(tx, ctx, { filing, next, source: "statement", entry: { successor }, reason: null });
  }
}
