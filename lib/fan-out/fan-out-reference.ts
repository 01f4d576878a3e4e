import { recordActivity } from "@/lib/activity";
import { routeReference, type ReferenceHolder } from "@/lib/routing";
import { withTenant } from "@/lib/core/db/tenant";
import { log } from "@/lib/core/log";
import { systemCtx } from "@/lib/core/system-ctx";
import { adoptRegistry } from "@/lib/lsp";
import { findReference, noteFanOut } from "@/lib/references";
import type { Reference } from "@/lib/regimes";
import { markSitesDue, sitesOnCertificates } from "@/lib/standing";
import { publishStatusChange } from "./publish-status-change";
import { tellAlarm } from "./tell-alarm";

interface Carried {
  reference: Reference;
  key: string;
  now: Date;
  requestId: string;
}

// What is known is read again inside, under the certificate's lock: a fan-out that began earlier brings nothing older.
async function adopt({ reference, key, now, requestId }: Carried, holder: ReferenceHolder): Promise<void> {
  const { providerId, providerSlug, subjectId } = holder;
  const ctx = systemCtx({ providerId, providerSlug, reason: "registry", now, requestId });
  await withTenant(ctx, async (tx) => {
    const change = await adoptRegistry(tx, ctx, { certificateId: subjectId, reference, key });
    if (!change) return;
    await markSitesDue(tx, ctx, await sitesOnCertificates(tx, ctx, [subjectId]), "registry");
    if (change.before?.snapshotId === change.after.snapshotId) return;
    await recordActivity(tx, ctx, {
      verb: "lsp_certificate.registry",
      subjectKind: reference.subjectKind,
      subjectId,
      params: { number: key, before: change.before?.status ?? null, after: change.after.status },
    });
    await publishStatusChange(tx, ctx, { id: subjectId, number: key, reference }, change);
    if (!reference.isAlarm(change.before, change.after)) return;
    await tellAlarm(tx, ctx, { certificateId: subjectId, reference, change, occurredAt: change.occurredAt });
  });
}

async function isAdopted(carried: Carried, holder: ReferenceHolder): Promise<boolean> {
  try {
    await adopt(carried, holder);
    return true;
  } catch (error) {
    const { counterpart } = carried.reference;
    const message = error instanceof Error ? error.message : String(error);
    log().error({ counterpart, reference: carried.key, ...holder, error: message }, "holder cannot take it");
    return false;
  }
}

/**
 * Carries what the reference tables hold of a key to every provider that has it: facts, rows, standing, answers and
 * alarms, one short transaction each. A holder that fails does not stop the others; the key stays due until all have
 * it. Safe to run again. Returns how many holders there are.
 */
export async function fanOutReference(
  counterpart: string,
  key: string,
  now: Date,
  requestId: string,
): Promise<number> {
  const reference = findReference(counterpart);
  if (!reference) return 0;
  const { state, holders } = await routeReference(reference, key);
  if (!state) return 0;
  let failed = 0;
  for (const holder of holders)
    if (!(await isAdopted({ reference, key, now, requestId }, holder))) failed += 1;
  await noteFanOut(state, failed, now);
  return holders.length;
}
