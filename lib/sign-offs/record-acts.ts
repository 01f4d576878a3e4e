import type { Ctx } from "@/lib/core/ctx";
import { insertRows } from "@/lib/core/db/insert-rows";
import type { Tx } from "@/lib/core/db/tenant";
import { newId } from "@/lib/core/new-id";
import { personOf } from "@/lib/core/person-of";
import { recordEvidence } from "@/lib/evidence";
import { recordFirstFacts } from "@/lib/facts";
import type { FactValue } from "@/lib/regimes";
import { markSitesDue } from "@/lib/standing";
import { projectSignOff } from "./project-sign-off";

/** An act about a site's responsibilities, with what others may check of it later. */
export interface NewAct {
  id: string;
  clientId: string;
  value: FactValue<"sign_off.act">;
  /** Key of the regime's statements, and what it is said of; both null where something is taken back. */
  statement: string | null;
  params: Record<string, string>;
  /** What else the evidence holds, such as the matrix itself. */
  evidence: Record<string, unknown>;
}

function rowOf(ctx: Ctx, recordedBy: string, act: NewAct & { evidenceId: string }) {
  const { siteId, companyId, signerName, signerTitle, givenOn, ...same } = projectSignOff(act.value);
  return {
    ...same,
    provider_id: ctx.providerId,
    id: act.id,
    client_id: act.clientId,
    site_id: siteId,
    company_id: companyId,
    signer_name: signerName,
    signer_title: signerTitle,
    given_on: givenOn,
    statement: act.statement,
    params: act.params,
    recorded_by: recordedBy,
    evidence_id: act.evidenceId,
    created_at: ctx.now,
  };
}

/**
 * Writes sign-offs, or their taking back, as rows that are never changed, each with its own fact and its own evidence:
 * as many statements for one as for any number.
 */
export async function recordActs(
  tx: Tx,
  ctx: Ctx,
  acts: readonly NewAct[],
  reason: "sign_off.create" | "sign_off.end",
): Promise<void> {
  const recordedBy = personOf(ctx);
  if (acts.length === 0) return;
  const kept = acts.map((act) => ({ ...act, evidenceId: newId(ctx.now) }));
  await recordEvidence(
    tx,
    ctx,
    kept.map(({ id, clientId, value, statement, params, evidence, evidenceId }) => ({
      id: evidenceId,
      kind: value.withdraws === null ? "sign_off" : "sign_off_withdrawn",
      clientId,
      isPublic: false,
      entry: { signOff: id, recordedBy, ...value, statement, params, ...evidence },
    })),
  );
  await insertRows(
    tx,
    "sign_off",
    kept.map((act) => rowOf(ctx, recordedBy, act)),
  );
  const facts = kept.map(({ id, clientId, value, evidenceId }) => ({
    subject: { kind: "sign_off", id, clientId },
    facts: [{ kind: "sign_off.act" as const, value, evidenceId }],
  }));
  await recordFirstFacts(tx, ctx, facts, "statement");
  const sites = kept.map(({ value, clientId }) => ({ siteId: value.siteId, clientId }));
  await markSitesDue(tx, ctx, sites, reason);
}
