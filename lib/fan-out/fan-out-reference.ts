import { recordActivity } from "@/lib/activity";
import { routeReference, type ReferenceHolder } from "@/lib/routing";
import { withTenant } from "@/lib/core/db/tenant";
import { systemCtx } from "@/lib/core/system-ctx";
import { adoptRegistry, type RegistryReading } from "@/lib/lsp";
import { findReference } from "@/lib/references";
import type { Reference } from "@/lib/regimes";
import { markSitesDue, sitesOnCertificates } from "@/lib/standing";
import { tellAlarm } from "./tell-alarm";

async function adopt(
  reference: Reference,
  reading: RegistryReading,
  holder: ReferenceHolder,
  now: Date,
  requestId: string,
): Promise<void> {
  const { providerId, providerSlug, subjectId } = holder;
  const ctx = systemCtx({ providerId, providerSlug, reason: "registry", now, requestId });
  await withTenant(ctx, async (tx) => {
    const change = await adoptRegistry(tx, ctx, subjectId, reading);
    if (!change) return;
    await markSitesDue(tx, ctx, await sitesOnCertificates(tx, ctx, [subjectId]), "registry");
    if (change.before?.snapshotId === change.after.snapshotId) return;
    await recordActivity(tx, ctx, {
      verb: "lsp_certificate.registry",
      subjectKind: reference.subjectKind,
      subjectId,
      params: { number: reading.key, before: change.before?.status ?? null, after: change.after.status },
    });
    if (!reference.isAlarm(change.before, change.after)) return;
    await tellAlarm(tx, ctx, { certificateId: subjectId, change, occurredAt: reading.occurredAt });
  });
}

/**
 * Carries what the reference tables hold of a key to every provider that has it: facts, rows, standing, answers and
 * alarms, one short transaction each. Safe to run again. Returns how many holders there are.
 */
export async function fanOutReference(
  counterpart: string,
  key: string,
  now: Date,
  requestId: string,
): Promise<number> {
  const reference = findReference(counterpart);
  if (!reference) return 0;
  const routed = await routeReference(reference, key);
  if (!routed.reading) return 0;
  for (const holder of routed.holders) await adopt(reference, routed.reading, holder, now, requestId);
  return routed.holders.length;
}
