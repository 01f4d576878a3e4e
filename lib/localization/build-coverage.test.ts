import { describe, expect, it } from "vitest";
import type { SiteContract } from "@/lib/sites";
import { buildCoverage } from "./build-coverage";

const NOW = new Date("2026-11-24T04:00:00Z");

const contract = (change: Partial<SiteContract> = {}): SiteContract => ({
  id: "1",
  certificateId: "c1",
  number: "RCEP-LSP-1",
  company: "Bridge",
  languages: ["ja"],
  content: ["website"],
  issuingCountries: ["CN", "JP"],
  startsOn: "2026-01-01",
  endsOn: null,
  registryStatus: "active",
  registryAt: NOW,
  registryFreshUntil: new Date("2026-11-25T00:00:00Z"),
  registryValidUntil: null,
  validUntil: "2027-05-16",
  ...change,
});

const coverages = (contracts: SiteContract[], languages = ["ja"], targets = ["JP", "VN"]) =>
  buildCoverage(languages, targets, contracts, NOW).rows.map(({ cells }) =>
    cells.map(({ coverage }) => coverage),
  );

describe("buildCoverage", () => {
  it("says for each language and country whether a certificate of that country stands behind it", () => {
    expect(coverages([contract()], ["ja", "vi"])).toEqual([
      ["recognised", "elsewhere"],
      ["none", "none"],
    ]);
  });

  it("takes a contract of a general tag for a regional language", () => {
    expect(coverages([contract({ languages: ["zh"] })], ["zh-TW"], ["CN"])).toEqual([["recognised"]]);
  });

  it("joins the contracts of several vendors, the best of them in each cell", () => {
    const other = contract({ id: "2", number: "RCEP-LSP-2", issuingCountries: ["VN"] });
    const { rows } = buildCoverage(["ja"], ["JP", "VN"], [contract(), other], NOW);
    expect(rows[0]?.cells.map(({ contract: by }) => by?.number)).toEqual(["RCEP-LSP-1", "RCEP-LSP-2"]);
    expect(coverages([contract({ registryStatus: "revoked" }), other])).toEqual([
      ["elsewhere", "recognised"],
    ]);
  });

  it.each([
    ["revoked", "certificate_bad"],
    ["suspended", "certificate_bad"],
    ["not_found", "certificate_bad"],
    [null, "unconfirmed"],
  ])("never takes a certificate that is %s for good", (registryStatus, coverage) => {
    expect(coverages([contract({ registryStatus })], ["ja"], ["JP"])).toEqual([[coverage]]);
  });

  it("never takes a word that went stale for good", () => {
    expect(coverages([contract({ registryFreshUntil: NOW })], ["ja"], ["JP"])).toEqual([["unconfirmed"]]);
  });

  it("shows the issuing countries where no target is known", () => {
    expect(buildCoverage(["ja"], [], [contract()], NOW).countries).toEqual(["CN", "JP"]);
  });
});
