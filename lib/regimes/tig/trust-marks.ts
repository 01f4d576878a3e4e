import { z } from "zod";
import { MARK_STATUSES } from "../define-regime";
import type { TrustMark } from "../define-regime";
import { lspStatus } from "./operations";

const Said = z.object({
  lspNumber: z.string().nullable().catch(null),
  entity: z.string().nullable().catch(null),
  validUntil: z.string().nullable().catch(null),
  issuingCountries: z.array(z.string()).catch([]),
  languages: z.array(z.string()).catch([]),
  statusCode: z.enum(MARK_STATUSES).catch("unknown"),
});

/**
 * That a site's localized content is covered by a certified language service provider, as the registry has it (TIG-01,
 * TIG-02). The document knows no such mark: its profile is ours (TIG-914).
 */
export const lspCertified: TrustMark = {
  name: "lsp-certified",
  title: { en: "Certified translation", zh: "语言服务认证", ja: "翻訳認証" },
  operation: lspStatus,
  status: (answer) => Said.parse(answer).statusCode,
  about: (answer) => Said.parse(answer).lspNumber ?? "",
  shown(answer) {
    const { lspNumber, entity, validUntil } = Said.parse(answer);
    return { certificate: lspNumber, by: entity, validUntil };
  },
  claims(answer) {
    const { lspNumber, validUntil, issuingCountries, languages } = Said.parse(answer);
    return { lsp_number: lspNumber, valid_until: validUntil, issuing_countries: issuingCountries, languages };
  },
};
