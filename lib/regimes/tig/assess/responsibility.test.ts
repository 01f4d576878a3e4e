import { describe, expect, it } from "vitest";
import { assessed, verdictOf } from "../fixtures/assessed";
import { fact, NOW, signOff, type SiteCase } from "../fixtures/site-facts";

const ALL = ["exporter", "provider", "lsp"];
const withdrawal = (of: string) => ({
  ...signOff("lsp", { withdraws: of, reason: "signed for another site" }),
  subjectId: "withdrawal",
});
const secondLsp = [
  fact("lsp_company.profile", "other", { name: "Mekong Words", country: "VN" }),
  fact("lsp_certificate.profile", "second", {
    companyId: "other",
    number: "LSP-2026-0002",
    kind: "joint" as const,
    issuer: "RCEP Secretariat",
    issuingCountries: ["AU", "CN", "JP", "KR", "NZ", "SG"],
    filingCountries: ["CN", "JP"],
    validFrom: null,
    validUntil: "2027-05-31",
  }),
  fact("lsp_contract.profile", "second-contract", {
    siteId: "site",
    certificateId: "second",
    languages: ["vi"],
    content: ["website" as const],
    startsOn: "2026-06-01",
    endsOn: null,
  }),
];

describe("who is responsible for what (TIG-05)", () => {
  it.each<[string, SiteCase, string, readonly string[]]>([
    ["everybody has signed", {}, "pass", []],
    ["nobody has signed", { signed: [] }, "unknown", ALL],
    ["the exporter has not", { signed: ["provider", "lsp"] }, "unknown", ["exporter"]],
    ["the provider has not", { signed: ["exporter", "lsp"] }, "unknown", ["provider"]],
    [
      "the LSP signed an older matrix",
      { signed: ["exporter", "provider"], more: [signOff("lsp", { matrix: "older" })] },
      "unknown",
      ["lsp"],
    ],
    [
      "another LSP signed, that is not contracted",
      { signed: ["exporter", "provider"], more: [signOff("lsp", { companyId: "gone" })] },
      "unknown",
      ["lsp"],
    ],
    ["the LSP's word was taken back", { more: [withdrawal("signed-lsp")] }, "unknown", ["lsp"]],
    ["one of two LSPs has signed", { more: secondLsp }, "unknown", ["lsp"]],
    ["no LSP is contracted", { contract: null }, "unknown", ["lsp"]],
    [
      "it was signed of another site",
      { signed: ["exporter", "provider"], more: [signOff("lsp", { siteId: "other" })] },
      "unknown",
      ["lsp"],
    ],
  ])("%s", (_case, changes, outcome, parties) => {
    const verdict = verdictOf(assessed(changes), "TIG-05");
    expect([verdict.outcome, verdict.params["parties"] ?? []]).toEqual([outcome, parties]);
  });

  it("asks each party that is missing, and names the LSP", () => {
    const asked = (changes: SiteCase) =>
      assessed(changes).obligations.flatMap(({ code, party, params }) =>
        code === "TIG-05" ? [[party, params["company"] ?? null]] : [],
      );
    expect(asked({ signed: [] })).toEqual([
      ["exporter", null],
      ["provider", null],
      ["lsp", "Pacific Language"],
    ]);
    expect(asked({ more: secondLsp })).toEqual([["lsp", "Mekong Words"]]);
    expect(asked({ contract: null })).toEqual([]);
  });

  it("relies on nothing that was signed once the division of duties is refuted, and applies to no site out of scope", () => {
    const refuted = [{ id: "o", kind: "assumption" as const, code: "TIG-917", choice: "refuted" as const }];
    const verdict = verdictOf(assessed({}, refuted), "TIG-05");
    expect([verdict.outcome, verdict.message]).toEqual(["unknown", "responsibility_not_relied_on"]);
    const outside = assessed({ scope: { targetCountries: ["US"] } }, [], NOW);
    expect(verdictOf(outside, "TIG-05").outcome).toBe("not_applicable");
  });
});
