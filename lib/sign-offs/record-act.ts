import type { Ctx } from "@/lib/core/ctx";
import type { Tx } from "@/lib/core/db/tenant";
import { newId } from "@/lib/core/new-id";
import { personOf } from "@/lib/core/person-of";
import { recordEvidence } from "@/lib/evidence";
import { recordFacts } from "@/lib/facts";
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
  reason: "sign_off.create" | "sign_off.end";
}

/** Writes a sign-off, or its taking back, as a row that is never changed, with its fact and its evidence. */
export async function recordAct(tx: Tx, ctx: Ctx, act: NewAct): Promise<void> {
  const { providerId } = ctx;
  const { id, clientId, value, statement, params, reason } = act;
  const recordedBy = personOf(ctx);
  const evidenceId = newId(ctx.now);
  await recordEvidence(tx, ctx, [
    {
      id: evidenceId,
      kind: value.withdraws === null ? "sign_off" : "sign_off_withdrawn",
      clientId,
      isPublic: false,
      entry: { signOff: id, recordedBy, ...value, statement, params, ...act.evidence },
    },
  ]);
  await tx.signOff.createMany({
    data: [
      {
        providerId,
        id,
        clientId,
        ...projectSignOff(value),
        statement,
        params,
        recordedBy,
        evidenceId,
        createdAt: ctx.now,
      },
    ],
  });
  const subject = { kind: "sign_off", id, clientId };
  await recordFacts(tx, ctx, subject, [{ kind: "sign_off.act", value, evidenceId }], "statement");
  await markSitesDue(tx, ctx, [{ siteId: value.siteId, clientId }], reason);
}
