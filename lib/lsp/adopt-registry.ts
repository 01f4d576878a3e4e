import { z } from "zod";
import type { Ctx } from "@/lib/core/ctx";
import type { Tx } from "@/lib/core/db/tenant";
import { newId } from "@/lib/core/new-id";
import { recordEvidence } from "@/lib/evidence";
import { recordFacts, type FactInput } from "@/lib/facts";
import { FACT_KINDS, REGIMES, type FactValue, type Reference } from "@/lib/regimes";
import { resolveForProvider } from "@/lib/rulebooks";
import { lockCertificate } from "./lock-certificate";
import { projectRegistryStatus } from "./project-lsp";

const KIND = "lsp_certificate.registry";

type RegistryFact = FactValue<typeof KIND>;

interface Reading {
  after: RegistryFact;
  sequence: number;
  bodySha256: string;
  occurredAt: Date;
}

const Value = z.record(z.string(), z.unknown());

// What the reference tables hold of the key at this moment, as the fact it makes.
async function readReading(tx: Tx, counterpart: string, key: string): Promise<Reading | null> {
  const entry = await tx.registryEntry.findUnique({ where: { counterpart_key: { counterpart, key } } });
  if (!entry?.snapshotId || !entry.occurredAt || !entry.checkedAt || !entry.freshUntil) return null;
  const snapshot = await tx.registrySnapshot.findUniqueOrThrow({ where: { id: entry.snapshotId } });
  const after = FACT_KINDS[KIND].parse({
    ...Value.parse(snapshot.value),
    checkedAt: entry.checkedAt.toISOString(),
    freshUntil: entry.freshUntil.toISOString(),
    snapshotId: snapshot.id,
  });
  return {
    after,
    sequence: snapshot.sequence,
    bodySha256: snapshot.bodySha256,
    occurredAt: entry.occurredAt,
  };
}

function changed(before: RegistryFact | null, after: RegistryFact): boolean {
  return before?.snapshotId !== after.snapshotId;
}

// A fact that says the same is stated again only when half of the time this provider relies on it has gone.
async function worthStating(
  tx: Tx,
  ctx: Ctx,
  reference: Reference,
  before: RegistryFact | null,
  after: RegistryFact,
): Promise<boolean> {
  if (!before || changed(before, after)) return true;
  const regime = REGIMES.find(({ references }) => references.includes(reference));
  const rulebook = regime ? await resolveForProvider(tx, ctx.providerId, regime, ctx.now) : null;
  const relied = rulebook ? reference.reliedOnSeconds(rulebook) : reference.freshSeconds;
  const age = (new Date(after.checkedAt).getTime() - new Date(before.checkedAt).getTime()) / 1_000;
  return age >= Math.min(relied, reference.freshSeconds) / 2;
}

/** How a certificate's status went from one registry answer to the next; `before` null where it was never checked. */
export interface RegistryChange {
  before: RegistryFact | null;
  after: RegistryFact;
  /** When it went so at the registry. */
  occurredAt: Date;
}

/**
 * Takes what the registry's tables hold now over as a fact about one certificate and into its row, if the certificate
 * still has that number. Holds the row first, so that of two at once the later one sees what the earlier one did.
 * Gives the change, or null where there was nothing to state.
 */
export async function adoptRegistry(
  tx: Tx,
  ctx: Ctx,
  input: { certificateId: string; reference: Reference; key: string },
): Promise<RegistryChange | null> {
  const { certificateId, reference, key } = input;
  const { counterpart } = reference;
  const certificate = await lockCertificate(tx, ctx, certificateId);
  if (certificate?.number !== key) return null;
  const reading = await readReading(tx, counterpart, key);
  if (!reading) return null;
  const current = await tx.fact.findFirst({
    where: { providerId: ctx.providerId, subjectId: certificateId, kind: KIND, knownTo: null, validTo: null },
    select: { value: true, validFrom: true },
  });
  const before = current ? FACT_KINDS[KIND].parse(current.value) : null;
  const { after, sequence, bodySha256, occurredAt } = reading;
  if (!(await worthStating(tx, ctx, reference, before, after))) return null;
  const evidenceId = newId(ctx.now);
  const entry = { counterpart, key, sequence, bodySha256, checkedAt: after.checkedAt };
  await recordEvidence(tx, ctx, [
    { id: evidenceId, kind: "registry", clientId: null, isPublic: false, entry },
  ]);
  const isChange = before !== null && changed(before, after);
  const fact: FactInput = {
    kind: KIND,
    value: after,
    evidenceId,
    ...(isChange ? { changedAt: occurredAt } : {}),
    ...(!isChange && current?.validFrom ? { holdsFrom: current.validFrom } : {}),
  };
  const subject = { kind: "lsp_certificate", id: certificateId, clientId: null };
  await recordFacts(tx, ctx, subject, [fact], "registry");
  await tx.lspCertificate.updateMany({
    where: { providerId: ctx.providerId, id: certificateId },
    data: projectRegistryStatus(after),
  });
  return { before, after, occurredAt };
}
