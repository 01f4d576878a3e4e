import { z } from "zod";
import {
  AuditResult,
  FindingSpan,
  FINDING_OUTCOMES,
  getSiteAudit,
  listFindings,
  RunAudit,
  runAudit,
} from "@/lib/audit-runs";
import type { Ctx } from "@/lib/core/ctx";
import { REGIMES } from "@/lib/regimes";
import { getSite } from "@/lib/sites";
import { defineRead, defineWrite, Id } from "./management-route";
import type { Route } from "./route";

const At = z.iso.datetime();
const Day = z.iso.date().nullable();
const Run = AuditResult.extend({ id: z.uuid(), finishedAt: At });
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
      findings: z.array(Found).describe("What is open, gravest first, at most 200 of findingCount"),
      findingCount: z.number().int(),
    }),
  ),
});

const dayOf = (at: Date | null): string | null => at?.toISOString().slice(0, 10) ?? null;

async function readOne(ctx: Ctx, siteId: string, regime: string) {
  const input = { siteId, regime };
  const { open, failed, done } = await getSiteAudit({ ctx, input });
  const { findings, total } = await listFindings({ ctx, input });
  return {
    regime,
    open: open && { state: open.state, stage: open.stage, askedAt: open.createdAt.toISOString() },
    failed: failed && { ...failed, finishedAt: failed.finishedAt.toISOString() },
    runs: done.map(({ runId, finishedAt, result }) => ({
      id: runId,
      finishedAt: finishedAt.toISOString(),
      ...result,
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
  summary: "Has a site audited now; the audit under way is the one where there is one",
  permission: "audit:run",
  params: Id,
  request: RunAudit.omit({ siteId: true }),
  response: Audits,
  status: 202,
  async handle({ ctx, params, input }) {
    await runAudit({ ctx, input: { siteId: params.id, ...input } });
    return read({ ctx, params });
  },
});

/** Audits of sites, by the verbs that the portal calls. */
export const auditRoutes: readonly Route[] = [list, run];
