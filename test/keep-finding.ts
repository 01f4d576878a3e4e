import type { Ctx } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { runAudit } from "@/lib/audit-runs";
import type { AuditResult, FoundFinding } from "@/lib/audit-runs/audit-result";
import { claimAudit } from "@/lib/audit-runs/claim-audit";
import type { Look } from "@/lib/audit-runs/look";
import { settleFindings } from "@/lib/audit-runs/settle-findings";
import { storeAudit } from "@/lib/audit-runs/store-audit";
import { REGIMES } from "@/lib/regimes";

/** A regime that audits sites. */
export const AUDITING = REGIMES.find(({ audit }) => audit !== null)?.id ?? "";

export const RESULT: AuditResult = {
  pages: { read: 4, unseen: 0 },
  languages: { en: 2, zh: 2 },
  measures: [
    { name: "parameters", counts: { equal: 3, deviating: 1 } },
    { name: "content", counts: { aligned: 2, disagreeing: 0 } },
  ],
  notSeen: [],
  isWhole: true,
};

/** A weight that is not the same in two languages. */
export function weighed(key: string, page = key): FoundFinding {
  const urls = ["en", "zh"].map((language) => `https://example.com/${language}/${page}`);
  return {
    key,
    measure: "parameters",
    outcome: "deviating",
    code: "parameter_deviates",
    params: { name: "Weight" },
    spans: urls.map((url, index) => ({
      url,
      language: index === 0 ? "en" : "zh",
      text: index === 0 ? "1.2 kg" : "1.3 千克",
      path: null,
    })),
  };
}

/** What a look found that saw all pages but these; of `null` it may have missed any. */
export function lookWithout(findings: readonly FoundFinding[], unseen: ReadonlySet<string> | null): Look {
  const isDecided: Look["isDecided"] = ({ urls }) => unseen !== null && !urls.some((url) => unseen.has(url));
  return { findings, isDecided };
}

/** Has a site audited with that result, as the worker does; gives the ids of what is open then. */
export async function keepAudit(
  ctx: Ctx,
  siteId: string,
  findings: readonly FoundFinding[],
  unseen: ReadonlySet<string> | null = new Set(),
  read: ReadonlyMap<string, string | null> = new Map(),
): Promise<string[]> {
  await runAudit({ ctx, input: { siteId, regime: AUDITING } });
  const audit = await claimAudit(ctx, siteId, AUDITING);
  if (!audit) throw new Error("no audit was due");
  const look = lookWithout(findings, unseen);
  await storeAudit(ctx, audit, {
    result: RESULT,
    engine: "test",
    look,
    seen: { read, unseen, from: audit.startedAt },
    kept: null,
  });
  const where = { providerId: ctx.providerId, siteId, goneAt: null };
  const rows = await withTenant(ctx, (tx) => tx.auditFinding.findMany({ where, select: { id: true } }));
  return rows.map(({ id }) => id);
}

/** Has something be found on a site while a worker runs beside, which would take an audit for itself. */
export async function keepFinding(ctx: Ctx, site: { siteId: string; clientId: string }): Promise<void> {
  const audit = { ...site, regime: AUDITING };
  await withTenant(ctx, (tx) => settleFindings(tx, ctx, audit, lookWithout([weighed("a")], null)));
}
