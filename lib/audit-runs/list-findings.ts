import { z } from "zod";
import type { AuditFinding } from "@/generated/prisma/client";
import type { Call } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { requirePermission } from "@/lib/core/permissions";
import { FindingSpan } from "./audit-result";

/** A finding with the texts it rests on. */
export type Finding = Omit<AuditFinding, "providerId" | "clientId" | "params" | "spans"> & {
  params: Record<string, string>;
  spans: FindingSpan[];
};

const Params = z.record(z.string(), z.string()).catch({});
const Spans = FindingSpan.array().catch([]);

const FINDINGS_MOST = 200;

function readFinding({ providerId: _p, clientId: _c, params, spans, ...row }: AuditFinding): Finding {
  return { ...row, params: Params.parse(params), spans: Spans.parse(spans) };
}

/**
 * What is open on a site under a regime, gravest first, at most `most` (200 unless said) of `total`; what is let
 * be comes with it.
 */
export async function listFindings({
  ctx,
  input,
}: Call<{
  siteId: string;
  regime: string;
  measure?: string | null;
  ownerId?: string | null;
  most?: number;
}>): Promise<{
  findings: Finding[];
  total: number;
}> {
  requirePermission(ctx, "site:read");
  const { siteId, regime, measure, ownerId, most = FINDINGS_MOST } = input;
  const where = {
    providerId: ctx.providerId,
    siteId,
    regime,
    goneAt: null,
    ...(measure ? { measure } : {}),
    ...(ownerId ? { ownerId } : {}),
  };
  return withTenant(ctx, async (tx) => {
    const rows = await tx.auditFinding.findMany({
      where,
      orderBy: [{ rank: "asc" }, { measure: "asc" }, { key: "asc" }],
      take: most,
    });
    const total = rows.length < most ? rows.length : await tx.auditFinding.count({ where });
    return { findings: rows.map(readFinding), total };
  });
}
