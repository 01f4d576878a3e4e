import type { Ctx } from "@/lib/core/ctx";
import type { Tx } from "@/lib/core/db/tenant";
import { newId } from "@/lib/core/new-id";
import { recordEvidence } from "@/lib/evidence";
import { recordFacts, type FactInput } from "@/lib/facts";
import { FACT_KINDS, type FactValue } from "@/lib/regimes";
import { projectRegistryStatus } from "./project-lsp";

/** What the registry's reference tables hold of a key now. */
export interface RegistryReading {
  counterpart: string;
  key: string;
  sequence: number;
  bodySha256: string;
  snapshotId: string;
  value: Record<string, unknown>;
  occurredAt: Date;
  checkedAt: Date;
  freshUntil: Date;
}

type RegistryFact = FactValue<"lsp_certificate.registry">;

function changed(before: RegistryFact | null, after: RegistryFact): boolean {
  return before?.snapshotId !== after.snapshotId;
}

// A fact that says the same is stated again only when half of the time it may be relied on has gone.
function worthStating(before: RegistryFact | null, after: RegistryFact, now: Date): boolean {
  if (!before || changed(before, after)) return true;
  const left = new Date(before.freshUntil).getTime() - now.getTime();
  return left < (new Date(after.freshUntil).getTime() - now.getTime()) / 2;
}

/** How a certificate's status went from one registry answer to the next; `before` null where it was never checked. */
export interface RegistryChange {
  before: RegistryFact | null;
  after: RegistryFact;
}

/**
 * Takes the registry's answer over as a fact about one certificate and into its row. Gives the change, or null where
 * there was nothing to state.
 */
export async function adoptRegistry(
  tx: Tx,
  ctx: Ctx,
  certificateId: string,
  reading: RegistryReading,
): Promise<RegistryChange | null> {
  const kind = "lsp_certificate.registry";
  const current = await tx.fact.findFirst({
    where: { providerId: ctx.providerId, subjectId: certificateId, kind, knownTo: null, validTo: null },
    select: { value: true },
  });
  const before = current ? FACT_KINDS[kind].parse(current.value) : null;
  const after = FACT_KINDS[kind].parse({
    ...reading.value,
    checkedAt: reading.checkedAt.toISOString(),
    freshUntil: reading.freshUntil.toISOString(),
    snapshotId: reading.snapshotId,
  });
  if (!worthStating(before, after, ctx.now)) return null;
  const isChange = before !== null && changed(before, after);
  const evidenceId = newId(ctx.now);
  const { counterpart, key, sequence, bodySha256 } = reading;
  const entry = { counterpart, key, sequence, bodySha256, checkedAt: after.checkedAt };
  await recordEvidence(tx, ctx, [
    { id: evidenceId, kind: "registry", clientId: null, isPublic: false, entry },
  ]);
  const fact: FactInput = {
    kind,
    value: after,
    evidenceId,
    ...(isChange ? { changedAt: reading.occurredAt } : {}),
  };
  await recordFacts(
    tx,
    ctx,
    { kind: "lsp_certificate", id: certificateId, clientId: null },
    [fact],
    "registry",
  );
  await tx.lspCertificate.updateMany({
    where: { providerId: ctx.providerId, id: certificateId },
    data: projectRegistryStatus(after),
  });
  return { before, after };
}
