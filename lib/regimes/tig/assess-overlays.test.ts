import { describe, expect, it } from "vitest";
import type { Outcome, Overlay, Params } from "../define-regime";
import { assessed, verdictOf } from "./fixtures/assessed";
import type { SiteCase } from "./fixtures/site-facts";

const refuted = (code: string): Overlay => ({
  id: `refute-${code}`,
  kind: "assumption",
  code,
  choice: "refuted",
});
const picked = (code: string, choice: string): Overlay => ({
  id: `pick-${code}`,
  kind: "reading",
  code,
  choice,
});

describe("conflicts", () => {
  const readings = (changes: SiteCase, code: string): Params =>
    Object.fromEntries(
      verdictOf(assessed(changes), code).readings.map((each) => [each.reading, each.outcome]),
    );

  it("shows a joint certificate with one filing number as pass under one reading and fail under the other", () => {
    const changes = { certificate: { filingCountries: ["CN"] } };
    expect(readings(changes, "TIG-16")).toEqual({ six_country: "pass", two_countries: "fail" });
    expect(readings(changes, "TIG-06")).toEqual({ six_country: "marginal", two_countries: "fail" });
  });

  it("shows a single-country certificate with two filing numbers under both readings", () => {
    const changes: SiteCase = { certificate: { kind: "single_country" } };
    expect(readings(changes, "TIG-16")).toEqual({ six_country: "fail", two_countries: "pass" });
    expect(readings(changes, "TIG-18")).toEqual({ six_country: "fail", two_countries: "marginal" });
  });

  it("shows a filing of 19 May as in time or late", () => {
    const changes = { filing: { submittedAt: "2026-05-19T08:00:00.000Z" } };
    expect(readings(changes, "TIG-21")).toEqual({ explicit_date: "pass", hours_from_issue: "marginal" });
  });

  it("shows a site that came later with and without a clock of its own", () => {
    const changes: SiteCase = {
      profile: { liveOn: "2026-10-01" },
      filing: { siteId: "site", submittedAt: "2026-10-02T00:00:00.000Z" },
    };
    expect(readings(changes, "TIG-03")).toEqual({ one_date_for_all: "marginal", hours_from_go_live: "pass" });
  });

  it("shows a SaaS provider's duty to file under both readings", () => {
    const changes: SiteCase = { business: "saas", filing: null };
    expect(readings(changes, "TIG-11")).toEqual({
      every_service_enterprise: "fail",
      website_providers_only: "not_applicable",
    });
  });

  it("shows a B2C site as out or in", () => {
    expect(readings({ profile: { audiences: ["b2c"] } }, "TIG-14")).toEqual({
      b2b_only: "not_applicable",
      b2b_and_b2c: "pass",
    });
  });

  it("shows no readings where they agree", () => {
    expect(assessed().verdicts.flatMap((verdict) => verdict.readings)).toEqual([]);
  });

  it.each<[string, SiteCase, Overlay, string, Outcome]>([
    ["C1", { certificate: { filingCountries: [] } }, picked("C1", "two_countries"), "TIG-06", "fail"],
    [
      "C3",
      { filing: { submittedAt: "2026-05-19T08:00:00.000Z" } },
      picked("C3", "hours_from_issue"),
      "TIG-21",
      "marginal",
    ],
    [
      "C5",
      { business: "agency", filing: null },
      picked("C5", "website_providers_only"),
      "TIG-11",
      "not_applicable",
    ],
    ["C8", { profile: { audiences: ["b2c"] } }, picked("C8", "b2b_and_b2c"), "TIG-14", "pass"],
  ])("lets the reading picked of %s count", (_code, changes, overlay, code, outcome) => {
    expect(verdictOf(assessed(changes, [overlay]), code).outcome).toBe(outcome);
  });
});

describe("assumptions", () => {
  it.each<[string, string, SiteCase, string, Outcome]>([
    [
      "TIG-901",
      "the earliest midnight counts",
      { filing: { submittedAt: "2026-05-19T13:00:00.000Z" } },
      "TIG-21",
      "marginal",
    ],
    ["TIG-903", "no registry answer is relied on", {}, "TIG-17", "unknown"],
    ["TIG-904", "there is no warning", { certificate: { validUntil: "2026-11-30" } }, "TIG-16", "pass"],
    ["TIG-905", "no registry answer is relied on", {}, "TIG-17", "unknown"],
    ["TIG-906", "the six must be named", {}, "TIG-16", "unknown"],
    ["TIG-907", "every target country counts", { scope: { targetCountries: ["DE"] } }, "TIG-14", "pass"],
    [
      "TIG-908",
      "the last day is not included",
      { certificate: { validUntil: "2026-11-22" } },
      "TIG-16",
      "fail",
    ],
    ["TIG-909", "the exporter's own language needs a contract", {}, "TIG-23", "marginal"],
    [
      "TIG-910",
      "every language covers",
      { scope: { domesticOnly: true, languages: ["zh", "de"] } },
      "TIG-14",
      "pass",
    ],
    ["TIG-911", "each site files for itself", {}, "TIG-03", "fail"],
    [
      "TIG-912",
      "the decision must be in time",
      { filing: { decidedAt: "2026-05-21T00:00:00.000Z" } },
      "TIG-21",
      "marginal",
    ],
  ])("once %s is refuted, %s", (assumption, _effect, changes, code, outcome) => {
    expect(verdictOf(assessed(changes), code).outcome).not.toBe(outcome);
    expect(verdictOf(assessed(changes, [refuted(assumption)]), code).outcome).toBe(outcome);
  });

  it("gives a newcomer a clock of its own only once TIG-902 is confirmed", () => {
    const changes: SiteCase = { profile: { liveOn: "2026-11-21" }, filing: null };
    const confirmed: Overlay = { id: "confirm", kind: "assumption", code: "TIG-902", choice: "confirmed" };
    expect(assessed(changes).deadlines[0]).toMatchObject({ code: "TIG-21", state: "missed" });
    const later = assessed(changes, [confirmed]);
    expect(later.deadlines[0]).toMatchObject({
      code: "TIG-03",
      state: "upcoming",
      dueAt: "2026-11-23T16:00:00.000Z",
    });
    expect(verdictOf(later, "TIG-03")).toMatchObject({ outcome: "marginal", message: "filing_due" });
    expect(verdictOf(later, "TIG-21").outcome).toBe("not_applicable");
  });

  it("holds a certificate against the six countries once somebody names them", () => {
    const choice = ["AU", "CN", "JP", "KR", "NZ", "TH"];
    const named: Overlay = { id: "six", kind: "value", code: "TIG-906", choice };
    expect(verdictOf(assessed({}, [named]), "TIG-16")).toMatchObject({
      outcome: "fail",
      message: "certificate_countries_missing",
      params: { countries: ["TH"] },
    });
  });
});
