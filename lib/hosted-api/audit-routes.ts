import { z } from "zod";
import { getAuditReport, machineForm, REPORT_FORMATS } from "@/lib/audit-reports";
import {
  AuditResult,
  FindingSpan,
  FINDING_OUTCOMES,
  getSiteAudit,
  listFindings,
  RecheckResult,
  RunAudit,
  runAudit,
  RunRecheck,
  runRecheck,
} from "@/lib/audit-runs";
import type { Ctx } from "@/lib/core/ctx";
import { REGIMES } from "@/lib/regimes";
import { getSite } from "@/lib/sites";
import { defineForm, defineRead, defineWrite, Id } from "./management-route";
import type { Route } from "./route";

const At = z.iso.datetime();
const Day = z.iso.date().nullable();
const Run = AuditResult.extend({ id: z.uuid(), finishedAt: At, engine: z.string().nullable() });
const Again = z.object({
  id: z.uuid(),
  urls: z.array(z.string()),
  reason: z.string(),
  state: z.string(),
  dueAt: At.nullable(),
  finishedAt: At.nullable(),
  result: RecheckResult.nullable().describe("How findings on these pages moved; null until it ended well"),
});
const Found = z.object({
  id: z.uuid(),
  key: z.string().describe("The same for as long as rule, pages and subject are"),
  measure: z.string(),
  outcome: z.enum(FINDING_OUTCOMES),
  code: z.string(),
  params: z.record(z.string(), z.string()),
  spans: z.array(FindingSpan).describe("The texts it rests on, as they stand on their pages"),
  firstSeenAt: At,
  lastSeenAt: At,
  ownerId: z.uuid().nullable().describe("The person who looks after it"),
  note: z.string().nullable(),
  dueOn: Day,
  waivedUntil: Day,
  waivedBecause: z.string().nullable(),
});
const Audits = z.object({
  audits: z.array(
    z.object({
      regime: z.string(),
      open: z.object({ state: z.string(), stage: z.string().nullable(), askedAt: At }).nullable(),
      failed: z
        .object({ failure: z.string(), params: z.record(z.string(), z.string()), finishedAt: At })
        .nullable(),
      runs: z.array(Run).describe("Those that ended well, newest first, at most 30"),
      rechecks: z.array(Again).describe("Looks at some pages, newest first, at most 10"),
      findings: z.array(Found).describe("What is open, gravest first, at most 200 of findingCount"),
      findingCount: z.number().int(),
    }),
  ),
});

const dayOf = (at: Date | null): string | null => at?.toISOString().slice(0, 10) ?? null;

async function readOne(ctx: Ctx, siteId: string, regime: string) {
  const input = { siteId, regime };
  const { open, failed, done, rechecks } = await getSiteAudit({ ctx, input });
  const { findings, total } = await listFindings({ ctx, input });
  return {
    regime,
    open: open && { state: open.state, stage: open.stage, askedAt: open.createdAt.toISOString() },
    failed: failed && { ...failed, finishedAt: failed.finishedAt.toISOString() },
    runs: done.map(({ runId, finishedAt, result, engine }) => ({
      id: runId,
      finishedAt: finishedAt.toISOString(),
      engine,
      ...result,
    })),
    rechecks: rechecks.map(({ recheckId, urls, reason, state, dueAt, finishedAt, result }) => ({
      ...{ id: recheckId, urls, reason, state, result },
      dueAt: dueAt?.toISOString() ?? null,
      finishedAt: finishedAt?.toISOString() ?? null,
    })),
    findings: findings.map((each) => ({
      ...each,
      firstSeenAt: each.firstSeenAt.toISOString(),
      lastSeenAt: each.lastSeenAt.toISOString(),
      dueOn: dayOf(each.dueOn),
      waivedUntil: dayOf(each.waivedUntil),
    })),
    findingCount: total,
  };
}

async function read({ ctx, params }: { ctx: Ctx; params: { id: string } }): Promise<object> {
  const siteId = params.id;
  // A site that is not seen is no site without audits.
  await getSite({ ctx, input: { siteId } });
  const audits = [];
  for (const { id, audit } of REGIMES) if (audit) audits.push(await readOne(ctx, siteId, id));
  return Audits.parse({ audits });
}

const list = defineRead({
  scope: "management:read",
  path: "/sites/{id}/audits",
  operationId: "listAudits",
  summary: "Audits of a site, what they counted and what is open, by regime",
  params: Id,
  response: Audits,
  handle: read,
});

const run = defineWrite({
  scope: "management:write",
  path: "/sites/{id}/audits",
  operationId: "runAudit",
  summary:
    "Has a site audited now; the audit under way is the one where there is one. With `urls` only those pages are looked at, with the same in other languages",
  permission: "audit:run",
  params: Id,
  request: RunAudit.omit({ siteId: true }).extend({
    urls: RunRecheck.shape.urls.optional().describe("Addresses of pages of the site to look at alone"),
  }),
  response: Audits,
  status: 202,
  async handle({ ctx, params, input }) {
    const { urls, ...about } = { siteId: params.id, ...input };
    if (urls) await runRecheck({ ctx, input: { ...about, urls } });
    else await runAudit({ ctx, input: about });
    return read({ ctx, params });
  },
});

const report = defineForm({
  scope: "management:read",
  path: "/sites/{id}/audits/{run}/report",
  operationId: "getAuditReport",
  summary: "The report of one audit, or of the `last` one, as JSON, SARIF 2.1.0 or EARL 1.0",
  params: Id.extend({ run: z.union([z.uuid(), z.literal("last")]) }),
  query: z.object({
    format: z.enum(REPORT_FORMATS).default("json"),
    locale: z.enum(["en", "zh"]).default("en"),
  }),
  response: z.looseObject({}),
  async handle({ ctx, params: { id: siteId, run: asked }, query: { format, locale } }) {
    const { subject } = await getAuditReport({ ctx, input: { siteId, run: asked } });
    return machineForm(subject, format, locale);
  },
});

/** Audits of sites, by the verbs that the portal calls. */
export const auditRoutes: readonly Route[] = [list, run, report];
