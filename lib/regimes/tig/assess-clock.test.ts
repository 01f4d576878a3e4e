import { describe, expect, it } from "vitest";
import { assess } from "./assess";
import { assessed, verdictOf } from "./fixtures/assessed";
import { certificateFacts, fact, NOW, rulebookAt, siteInOrder } from "./fixtures/site-facts";
import type { SiteCase } from "./fixtures/site-facts";

describe("deadlines", () => {
  it.each<[string, SiteCase, string]>([
    ["met", {}, "met"],
    ["met late", { filing: { submittedAt: "2026-06-01T00:00:00.000Z" } }, "met_late"],
    ["missed", { filing: null }, "missed"],
    ["missed where the filing was rejected", { filing: { state: "rejected" } }, "missed"],
  ])("is %s", (_name, changes, state) => {
    const deadline = assessed(changes).deadlines.find(({ code }) => code === "TIG-21");
    expect(deadline).toMatchObject({ state, dueAt: "2026-05-19T16:00:00.000Z", zone: "Asia/Shanghai" });
  });

  it("is upcoming before 19 May ends", () => {
    const asOf = new Date("2026-05-18T00:00:00.000Z");
    const assessment = assessed({ filing: null }, [], asOf);
    expect(assessment.deadlines[0]?.state).toBe("upcoming");
    expect(verdictOf(assessment, "TIG-03").message).toBe("filing_due");
    expect(assessment.nextChangeAt).toBe("2026-05-19T16:00:00.000Z");
  });

  it("names each certificate's end once", () => {
    const more = certificateFacts("second", { certificate: { number: "LSP-2", validUntil: "2026-10-31" } });
    const again = fact("lsp_contract.profile", "again", {
      siteId: "site",
      certificateId: "certificate",
      languages: ["ko"],
      content: ["labels"],
      startsOn: "2026-06-01",
      endsOn: null,
    });
    const ends = assessed({ more: [...more, again] }).deadlines.filter(({ code }) => code === "TIG-16");
    expect(ends.map(({ params, state }) => [params["number"], state])).toEqual([
      ["LSP-2", "missed"],
      ["LSP-2026-0001", "upcoming"],
    ]);
  });
});

describe("the clock", () => {
  it.each<[string, SiteCase, string | null]>([
    ["the registry's answer ages", {}, "2026-11-22T20:00:00.000Z"],
    [
      "the warning begins",
      { registry: null, certificate: { validUntil: "2026-12-25" } },
      "2026-11-25T16:00:00.000Z",
    ],
    [
      "the certificate ends",
      { registry: null, certificate: { validUntil: "2026-11-30" } },
      "2026-11-30T16:00:00.000Z",
    ],
    ["the contract ends", { registry: null, contract: { endsOn: "2026-11-24" } }, "2026-11-24T16:00:00.000Z"],
    ["the contract starts", { contract: { startsOn: "2026-11-29" } }, "2026-11-28T16:00:00.000Z"],
    ["nothing is due", { contract: null }, null],
  ])("changes the assessment next when %s", (_name, changes, at) => {
    expect(assessed(changes).nextChangeAt).toBe(at);
  });

  it("changes nothing before the moment it names", () => {
    const changes: SiteCase = { certificate: { validUntil: "2026-12-25" } };
    const first = assessed(changes);
    const next = new Date(first.nextChangeAt ?? "");
    const justBefore = new Date(next.getTime() - 1);
    expect(assessed(changes, [], justBefore)).toEqual(first);
    expect(assessed(changes, [], next)).not.toEqual(first);
  });

  it("sees a fact that stops to hold", () => {
    const site = siteInOrder();
    const validTo = new Date("2026-11-22T10:00:00.000Z");
    const facts = site.facts.map((each) => (each.kind === "site.scope" ? { ...each, validTo } : each));
    expect(assess({ ...site, facts }, rulebookAt(NOW), NOW).nextChangeAt).toBe(validTo.toISOString());
    expect(verdictOf(assess({ ...site, facts }, rulebookAt(validTo), validTo), "TIG-14").outcome).toBe(
      "unknown",
    );
  });
});
