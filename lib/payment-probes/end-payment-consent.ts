import { recordActivity } from "@/lib/activity";
import type { Call } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { conflict, notFound } from "@/lib/core/errors";
import { newId } from "@/lib/core/new-id";
import { parse } from "@/lib/core/parse";
import { requirePermission } from "@/lib/core/permissions";
import { personOf } from "@/lib/core/person-of";
import { recordEvidence } from "@/lib/evidence";
import { findPath } from "./find-path";
import { EndPaymentConsent } from "./path-input";
import { settleDue } from "./settle-due";

/**
 * Takes a consent back, by a row of its own: from now on the way is not gone. Either side may. `not_found` for one the
 * caller does not see, `conflict` where it was taken back already.
 */
export async function endPaymentConsent({ ctx, input }: Call<EndPaymentConsent>): Promise<void> {
  requirePermission(ctx, "payment_consent:update");
  const { consentId, reason } = parse(EndPaymentConsent, input);
  const { providerId, now } = ctx;
  const by = ctx.permissions.has("payment_consent:exporter") ? "exporter" : "provider";
  const [id, evidenceId, recordedBy] = [newId(now), newId(now), personOf(ctx)];
  await withTenant(ctx, async (tx) => {
    const where = { providerId, id: consentId, withdraws: null };
    const found = await tx.paymentConsent.findFirst({ where });
    if (!found) throw notFound("payment_consent");
    const { pathId, terms, signerName, signerTitle } = found;
    const { clientId, siteId, gateway, country } = await findPath(tx, ctx, pathId);
    const taken = await tx.paymentConsent.count({ where: { providerId, withdraws: consentId } });
    if (taken > 0) throw conflict("withdrawn_already", "This was taken back already.");
    const row = { terms, by, signerName, signerTitle, reference: reason, withdraws: consentId };
    await recordEvidence(tx, ctx, [
      {
        ...{ id: evidenceId, kind: "payment_consent_withdrawn", clientId, isPublic: false },
        entry: { consent: id, path: pathId, site: siteId, recordedBy, ...row },
      },
    ]);
    await tx.paymentConsent.createMany({
      data: [{ providerId, id, clientId, siteId, pathId, ...row, recordedBy, evidenceId, createdAt: now }],
    });
    await settleDue(tx, ctx, pathId);
    await recordActivity(tx, ctx, {
      ...{ verb: "payment_consent.end", subjectKind: "payment_path", subjectId: pathId, clientId },
      params: { name: gateway, code: country, title: signerName },
    });
  });
}
