import { z } from "zod";
import type { Ctx } from "@/lib/core/ctx";
import type { Tx } from "@/lib/core/db/tenant";
import { dateAfter, dateIn } from "@/lib/core/time";
import { recordFacts } from "@/lib/facts";
import { FACT_KINDS, successOf, timeoutsOf, type FactValue } from "@/lib/regimes";
import { markSitesDue } from "@/lib/standing";
import { countOwn } from "./count-own";
import { countProbes, NO_PROBES } from "./count-probes";
import { GatewayFigure } from "./path-input";
import { limitsFor } from "./payment-regime";

type Value = FactValue<"site.payments">;
type Site = { siteId: string; clientId: string };

const said = ({ countedAt: _at, ...value }: Value): string => JSON.stringify(value);

async function statedOf(tx: Tx, { providerId }: Ctx, siteId: string): Promise<Value | null> {
  const row = await tx.fact.findFirst({
    where: { providerId, subjectId: siteId, kind: "site.payments", knownTo: null, validTo: null },
    select: { value: true },
  });
  return FACT_KINDS["site.payments"].nullable().parse(row?.value ?? null);
}

/** What gateways say of themselves, each beside our own probes of the same gateway, country and days. */
async function reportsOf(tx: Tx, ctx: Ctx, siteId: string, zone: string): Promise<Value["reports"]> {
  const { providerId } = ctx;
  const rows = await tx.gatewayReport.findMany({
    where: { providerId, siteId, endedAt: null, path: { endedAt: null } },
    include: { path: { select: { gateway: true } } },
    orderBy: { id: "asc" },
  });
  const told = rows.flatMap(({ id: reportId, figures, path: { gateway } }) =>
    z
      .array(GatewayFigure)
      .parse(figures)
      .map((figure) => ({ ...figure, reportId, gateway })),
  );
  const own = await countOwn(tx, ctx, siteId, told, zone);
  return told.map(({ reportId, gateway, country, from, to, success, timeouts }, at) => {
    const seen = own[at] ?? { arrived: 0, timeout: 0, failed: 0 };
    return { reportId, gateway, country, from, to, success, timeouts, own: seen };
  });
}

/**
 * States what the probes of a site's ways came to in the days that count, and what gateways say of themselves beside it
 * (TM-07, TM-16, TM-22), where that is news; the site is assessed again then. Whoever calls holds the site's row.
 */
export async function settlePayments(tx: Tx, ctx: Ctx, site: Site): Promise<void> {
  const { providerId, now } = ctx;
  const { siteId, clientId } = site;
  const { zone, ...limits } = await limitsFor(tx, ctx);
  const to = dateIn(now, zone);
  const from = dateAfter(to, { days: 1 - limits.days });
  const rows = await tx.paymentPath.findMany({
    where: { providerId, siteId, endedAt: null },
    orderBy: { id: "asc" },
  });
  const counted = await countProbes(tx, ctx, siteId, { from, to, zone });
  const paths = rows.map(({ id: pathId, country, gateway }) => {
    const { arrived, timeout, failed, unseen, probedAt } = counted.get(pathId) ?? NO_PROBES;
    const at = probedAt?.toISOString() ?? null;
    return { pathId, country, gateway, arrived, timeout, failed, unseen, probedAt: at };
  });
  const isFailing = paths.some(
    (path) => successOf(path, limits).standing === "fail" || timeoutsOf(path, limits).standing === "fail",
  );
  const before = await statedOf(tx, ctx, siteId);
  const value: Value = {
    ...{ countedAt: now.toISOString(), from, to, paths },
    failingSince: isFailing ? (before?.failingSince ?? now.toISOString()) : null,
    reports: await reportsOf(tx, ctx, siteId, zone),
  };
  if (before ? said(before) === said(value) : paths.length === 0) return;
  const subject = { kind: "site", id: siteId, clientId };
  await recordFacts(tx, ctx, subject, [{ kind: "site.payments", value }], "probe");
  await markSitesDue(tx, ctx, [site], "site.payments");
}
