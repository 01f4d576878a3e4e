import { isDeepStrictEqual } from "node:util";
import type { SiteControl } from "@/generated/prisma/client";
import { recordActivity } from "@/lib/activity";
import type { Ctx } from "@/lib/core/ctx";
import type { Tx } from "@/lib/core/db/tenant";
import { recordFacts } from "@/lib/facts";
import { createNotices } from "@/lib/notices";
import type { FactValue } from "@/lib/regimes";
import { markSitesDue } from "@/lib/standing";
import { METHODS } from "./challenge";
import { controlAt, nextCheckAt, type ControlStanding, type DoneCheck } from "./control-state";
import { projectSiteControl } from "./project-control";

type Control = FactValue<"site.control">;

/** The row of a site's control, locked until the transaction ends, or null where the caller sees none. */
export async function lockControl(tx: Tx, ctx: Ctx, siteId: string): Promise<SiteControl | null> {
  const where = { providerId: ctx.providerId, siteId };
  await tx.$queryRaw`SELECT site_id FROM site_control
    WHERE provider_id = ${ctx.providerId}::uuid AND site_id = ${siteId}::uuid FOR NO KEY UPDATE`;
  return tx.siteControl.findFirst({ where });
}

/** The checks of a site's present host that its standing rests on: the last that found the token, and those since. */
export async function readChecks(
  tx: Tx,
  { providerId, siteId, host, hostSince }: Pick<SiteControl, "providerId" | "siteId" | "host" | "hostSince">,
): Promise<DoneCheck[]> {
  const own = { providerId, siteId, host, state: "done" };
  const proof = await tx.controlCheck.findFirst({
    where: { ...own, outcome: "found", finishedAt: { gte: hostSince } },
    orderBy: { finishedAt: "desc" },
    select: { finishedAt: true, method: true },
  });
  if (!proof?.finishedAt) return [];
  const failed = { ...own, finishedAt: { gt: proof.finishedAt } };
  const select = { finishedAt: true, outcome: true } as const;
  // Whoever asks again and again is not read in whole: what counts is when it began and how it is now.
  const [first, last] = [
    await tx.controlCheck.findFirst({ where: failed, orderBy: { finishedAt: "asc" }, select }),
    await tx.controlCheck.findFirst({ where: failed, orderBy: { finishedAt: "desc" }, select }),
  ];
  const method = METHODS.find((one) => one === proof.method) ?? null;
  return [
    { at: proof.finishedAt, outcome: "found", method },
    ...[first, last].flatMap((row): DoneCheck[] =>
      row?.finishedAt
        ? [{ at: row.finishedAt, outcome: row.outcome === "missing" ? "missing" : "untold", method: null }]
        : [],
    ),
  ];
}

/**
 * How a proof stands by checks that were read after the clock was: one that another process finished since counts, and
 * no clock that lags behind it makes it undone.
 */
export function standingBy(checks: readonly DoneCheck[], takenAt: Date | null, now: Date): ControlStanding {
  const latest = checks.reduce((last, { at }) => (at > last ? at : last), now);
  return controlAt(checks, takenAt, latest);
}

function told(host: string, standing: ControlStanding, takenAt: Date | null): Control {
  const { provenAt, failingSince, lapsesAt, ...rest } = standing;
  const textOf = (at: Date | null): string | null => at?.toISOString() ?? null;
  return {
    host,
    ...rest,
    provenAt: textOf(provenAt),
    failingSince: textOf(failingSince),
    lapsesAt: textOf(lapsesAt),
    takenAt: textOf(takenAt),
  };
}

function isSame(row: SiteControl, columns: ReturnType<typeof projectSiteControl>): boolean {
  const { host, state, method, provenAt, failingSince, lapsesAt, cause, takenAt } = row;
  const before = { host, state, method, provenAt, failingSince, lapsesAt, cause, takenAt };
  return isDeepStrictEqual(before, columns);
}

// Once for every time it begins to fail, lapses or is taken; that it is well again nobody needs to be told.
async function tell(tx: Tx, ctx: Ctx, row: SiteControl, control: Control): Promise<void> {
  const { siteId, clientId } = row;
  const { state, cause, host, lapsesAt, provenAt, failingSince } = control;
  await recordActivity(tx, ctx, {
    verb: `site.control_${state}`,
    subjectKind: "site",
    subjectId: siteId,
    clientId,
    params: { host, cause, method: control.method },
  });
  if ((state !== "failing" && state !== "lapsed") || !cause || !lapsesAt || !provenAt) return;
  const site = await tx.site.findFirstOrThrow({ where: { providerId: ctx.providerId, id: siteId } });
  await createNotices(tx, ctx, {
    kind: "site_control",
    subjectKind: "site",
    subjectId: siteId,
    clientId,
    rung: `${state} ${state === "failing" ? failingSince : lapsesAt}`,
    params: { state, cause, host, site: site.name, slug: site.slug, lapsesAt, provenAt },
    to: "members",
  });
}

/**
 * Writes how a site's proof stands now, where that is not what was known: fact, row, activity, notice, and what is due
 * from it. The row must be locked. Gives the standing.
 */
export async function settleControl(
  tx: Tx,
  ctx: Ctx,
  row: SiteControl,
  change: { host?: string; takenAt?: Date } = {},
): Promise<ControlStanding> {
  const { providerId, siteId, clientId } = row;
  const { host = row.host, takenAt = change.host === undefined ? row.takenAt : null } = change;
  const hostSince = change.host === undefined ? row.hostSince : ctx.now;
  const checks = await readChecks(tx, { providerId, siteId, host, hostSince });
  const standing = standingBy(checks, takenAt, ctx.now);
  const control = told(host, standing, takenAt);
  const columns = projectSiteControl(control);
  const where = { providerId, siteId };
  const open = await tx.controlCheck.findFirst({
    where: { ...where, state: { in: ["queued", "running"] } },
    select: { id: true },
  });
  if (!open)
    await tx.siteControl.updateMany({ where, data: { nextCheckAt: nextCheckAt(standing, ctx.now) } });
  if (isSame(row, columns)) return standing;
  await tx.siteControl.updateMany({ where, data: { ...columns, hostSince } });
  const subject = { kind: "site", id: siteId, clientId };
  await recordFacts(tx, ctx, subject, [{ kind: "site.control", value: control }], "control_check");
  if (row.state !== control.state || (row.cause !== control.cause && control.state === "lapsed"))
    await tell(tx, ctx, row, control);
  await markSitesDue(tx, ctx, [{ siteId, clientId }], "site.control");
  return standing;
}
