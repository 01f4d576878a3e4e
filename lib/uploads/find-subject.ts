import type { Ctx } from "@/lib/core/ctx";
import type { Tx } from "@/lib/core/db/tenant";
import { AppError, notFound } from "@/lib/core/errors";
import { requireAllClients, requirePermission } from "@/lib/core/permissions";
import { FACT_KINDS } from "@/lib/regimes";
import type { Purpose } from "./upload-input";

/** What a file is evidence of. */
export interface Subject {
  subjectKind: "lsp_certificate" | "site" | "certification_move" | "reference_source" | "payment_path";
  subjectId: string;
  /** Whose it is; null where whoever sees the certificate sees its files. */
  clientId: string | null;
  /** The number of the certificate, or the stage of the step. */
  number: string;
}

const Localizer = FACT_KINDS["site.localizer"];

/** Refuses who may not send a file for that purpose, before anything is read. */
export function requirePurpose(ctx: Ctx, purpose: Purpose): void {
  if (purpose === "named_certificate") return requirePermission(ctx, "site:localizer");
  if (purpose === "certification_evidence") return requirePermission(ctx, "certification:create");
  if (purpose === "reference_feed") return requirePermission(ctx, "reference_source:update");
  if (purpose === "gateway_report") return requirePermission(ctx, "gateway_report:update");
  requirePermission(ctx, "lsp:update");
  requireAllClients(ctx);
}

/** What a file sent for that purpose is evidence of; `not_found` for what the caller does not see. */
export async function findSubject(tx: Tx, ctx: Ctx, purpose: Purpose, subjectId: string): Promise<Subject> {
  const where = { providerId: ctx.providerId, id: subjectId };
  if (purpose === "certificate_evidence") {
    const certificate = await tx.lspCertificate.findFirst({ where, select: { number: true } });
    if (!certificate) throw notFound("certificate");
    return { subjectKind: "lsp_certificate", subjectId, clientId: null, number: certificate.number };
  }
  if (purpose === "certification_evidence") {
    const move = await tx.certificationMove.findFirst({ where, select: { clientId: true, stage: true } });
    if (!move) throw notFound("certification");
    return { subjectKind: "certification_move", subjectId, clientId: move.clientId, number: move.stage };
  }
  if (purpose === "reference_feed") {
    const source = await tx.referenceSource.findFirst({
      where: { ...where, kind: "upload", endedAt: null },
      select: { clientId: true, name: true },
    });
    if (!source) throw notFound("reference_source");
    return { subjectKind: "reference_source", subjectId, clientId: source.clientId, number: source.name };
  }
  if (purpose === "gateway_report") {
    const path = await tx.paymentPath.findFirst({
      where: { ...where, endedAt: null },
      select: { clientId: true, gateway: true },
    });
    if (!path) throw notFound("payment_path");
    return { subjectKind: "payment_path", subjectId, clientId: path.clientId, number: path.gateway };
  }
  const site = await tx.site.findFirst({ where, select: { clientId: true, localizer: true } });
  if (!site) throw notFound("site");
  const said = Localizer.safeParse(site.localizer);
  const number = said.success ? said.data.number : null;
  if (number === null)
    throw new AppError("invalid", "number_first", "Name the number of the certificate first, then its file.");
  return { subjectKind: "site", subjectId, clientId: site.clientId, number };
}
