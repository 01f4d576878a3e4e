import { recordActivity } from "@/lib/activity";
import type { Call } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { AppError, conflict } from "@/lib/core/errors";
import { newId } from "@/lib/core/new-id";
import { parse } from "@/lib/core/parse";
import { requirePermission } from "@/lib/core/permissions";
import { personOf } from "@/lib/core/person-of";
import { recordEvidence } from "@/lib/evidence";
import { consentTo, findPath } from "./find-path";
import { CreatePaymentConsent } from "./path-input";
import { limitsFor } from "./payment-regime";
import { settleDue } from "./settle-due";
import { termsIn } from "./terms";

/** What a consent says, as a code whose words are the portal's. */
const STATEMENT = "payment_probe_consent_1";

/**
 * Records an exporter's consent to probes of one way as it reads (TM-07): the exporter's own member gives it, or the
 * provider's writes down what they signed elsewhere and says where that is. The way is gone from now on. `conflict`
 * where the way is no longer the one that was read, or is consented to already.
 */
export async function createPaymentConsent({
  ctx,
  input,
}: Call<CreatePaymentConsent>): Promise<{ consentId: string }> {
  requirePermission(ctx, "payment_consent:update");
  const { pathId, terms, signerName, signerTitle, reference } = parse(CreatePaymentConsent, input);
  const by = ctx.permissions.has("payment_consent:exporter") ? "exporter" : "provider";
  if (by === "provider" && (reference ?? "").length < 3) {
    const message = "say where the exporter's signed consent is kept";
    throw new AppError("invalid", "invalid", `reference: ${message}.`, [{ path: "reference", message }]);
  }
  const { providerId, now } = ctx;
  const [consentId, evidenceId, recordedBy] = [newId(now), newId(now), personOf(ctx)];
  await withTenant(ctx, async (tx) => {
    const path = await findPath(tx, ctx, pathId);
    const { clientId, siteId, gateway, country } = path;
    if (path.terms !== terms) throw conflict("way_changed", "The way was changed meanwhile; read it anew.");
    if (await consentTo(tx, ctx, path)) throw conflict("consented_already", "This is consented to already.");
    const signed = { terms, by, signerName, signerTitle, reference: by === "provider" ? reference : null };
    const { probesADay } = await limitsFor(tx, ctx);
    const entry = { consent: consentId, path: pathId, site: siteId, recordedBy, ...signed };
    await recordEvidence(tx, ctx, [
      {
        ...{ id: evidenceId, kind: "payment_consent", clientId, isPublic: false },
        entry: { ...entry, statement: STATEMENT, probesADay, way: termsIn(path) },
      },
    ]);
    await tx.paymentConsent.createMany({
      data: [
        {
          ...{ providerId, id: consentId, clientId, siteId, pathId, ...signed },
          ...{ recordedBy, evidenceId, createdAt: now },
        },
      ],
    });
    await settleDue(tx, ctx, pathId);
    await recordActivity(tx, ctx, {
      ...{ verb: "payment_consent.create", subjectKind: "payment_path", subjectId: pathId, clientId },
      params: { name: gateway, code: country, title: signerName },
    });
  });
  return { consentId };
}
