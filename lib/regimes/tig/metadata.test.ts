import { describe, expect, it } from "vitest";
import { NOW, rulebookAt, siteInOrder, type SiteCase } from "./fixtures/site-facts";
import { buildMetadata } from "./metadata";

const LINKS = {
  verifyUrl: "https://portal.example/verify/p/s",
  answersUrl: "https://api.example/p/v1/sites/s",
};
const build = (changes: SiteCase = {}) => buildMetadata(siteInOrder(changes), rulebookAt(NOW), NOW, LINKS);

describe("the fields for documents", () => {
  it("name the certificate, who issued it, how long it is valid, its languages and where to ask", () => {
    const [block] = build();
    expect(block).toMatchObject({ key: "LSP-2026-0001", status: "active" });
    expect(block?.fields?.attributes).toMatchObject({
      "data-lsp-number": "LSP-2026-0001",
      "data-lsp-issuing-countries": "AU CN JP KR NZ SG",
      "data-lsp-valid-until": "2027-05-31",
      "data-lsp-status-url": "https://api.example/p/v1/sites/s/lsp-status?number=LSP-2026-0001",
    });
    expect(block?.fields?.jsonLd).toMatchObject({
      "@context": "https://schema.org",
      translator: {
        hasCertification: { certificationIdentification: "LSP-2026-0001", expires: "2027-05-31" },
      },
    });
  });

  it.each([
    ["was revoked", { registry: { status: "revoked" } }, "revoked"],
    ["was never checked", { registry: null }, "pending_verification"],
    ["has expired", { certificate: { validUntil: "2026-06-30" } }, "expired"],
  ] as const)("are not given for a certificate that %s", (_case, changes, status) => {
    expect(build(changes)).toEqual([expect.objectContaining({ status, fields: null })]);
  });

  it("are not there without a contract", () => {
    expect(build({ contract: null })).toEqual([]);
  });
});
