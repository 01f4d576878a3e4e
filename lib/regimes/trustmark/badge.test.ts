import { describe, expect, it } from "vitest";
import { resolveRulebook, rulebookHash } from "../resolve-rulebook";
import type { Fact, Overlay } from "../define-regime";
import { trustmark } from ".";
import { siteAudit } from "./operations";
import { siteAudited } from "./trust-marks";

const HOUR = 3_600_000;
const AUDITED = Date.parse("2026-11-20T02:00:00Z");
const at = (hours: number): Date => new Date(AUDITED + hours * HOUR);
const fact = { id: "f", subjectId: "s", validFrom: null, validTo: null, knownFrom: at(0), source: "test" };

function audited(deviating: number, sinceHours = 0, auditedHours = 0): Fact {
  const since = { deviating: at(sinceHours).toISOString(), missing: at(-900).toISOString() };
  const counts = { equal: 9, deviating, missing: 1, untranslated: 0, not_comparable: 0 };
  const measures = [
    { name: "parameters", counts, since: deviating > 0 ? since : {} },
    { name: "content", counts: { aligned: 9, disagreeing: 0 } },
  ];
  const value = { regime: trustmark.id, runId: "r", auditedAt: at(auditedHours).toISOString() };
  return { ...fact, kind: "site.audit", value: { ...value, pages: { read: 9, unseen: 0 }, measures } };
}

function said(facts: Fact[], now: Date, overlays: Overlay[] = []) {
  const data = trustmark.rulebook;
  const rulebook = resolveRulebook({
    regime: trustmark,
    hash: rulebookHash(data),
    data,
    overlays,
    asOf: now,
  });
  const [variant] = siteAudit.build({ siteId: "s", facts }, rulebook, now);
  if (!variant) return null;
  const { body, nextUpdate } = variant;
  const told = siteAudited.tell?.(body, "en");
  return {
    state: body["state"],
    status: siteAudited.status(body),
    shown: told?.isShown,
    line: told?.line,
    nextUpdate,
    body,
  };
}

describe("the badge of an audited site", () => {
  it("says nothing of a site that was never audited", () => {
    expect(said([], at(0))).toBeNull();
  });

  it("says when it was audited and how little of twelve was measured, and never that it is certified", () => {
    expect(said([audited(0)], at(1))).toMatchObject({
      ...{ state: "audited", status: "active", shown: true },
      line: "audited 2026-11-20 · 1 of 12 indicators measured",
      body: { basis: "own_audit", isCertified: false, indicators: { measured: 1, named: 4, counted: 12 } },
    });
  });

  it("is amber once the audit is too old, at that very instant", () => {
    const facts = [audited(0)];
    expect(said(facts, new Date(at(720).getTime() - 1))?.state).toBe("audited");
    expect(said(facts, at(720))).toMatchObject({ state: "stale", status: "stale", shown: true });
    expect(said(facts, at(719))?.nextUpdate).toBe(at(720).toISOString());
  });

  it("is amber while a failure is open, and away from 72 hours on, however often it is audited", () => {
    const nightly = (hours: number) => [audited(1, 0, Math.floor(hours / 24) * 24)];
    expect(said(nightly(1), at(1))).toMatchObject({ state: "failing", status: "failing", shown: true });
    expect(said(nightly(71), at(71))).toMatchObject({ state: "failing", nextUpdate: at(72).toISOString() });
    expect(said(nightly(72), at(72))).toMatchObject({ state: "withheld", status: "suspended", shown: false });
    expect(said([audited(0, 0, 96)], at(97))).toMatchObject({ state: "audited", shown: true });
  });

  it("stays away when nobody audits any more", () => {
    expect(said([audited(1)], at(2_000))).toMatchObject({ state: "withheld", shown: false });
  });

  it("counts the hours that a provider sets, and the strictest where the assumption is refuted", () => {
    const set: Overlay = { id: "o", kind: "value", code: "TM-920", choice: 24 };
    expect(said([audited(1)], at(24), [set])?.state).toBe("withheld");
    const refuted: Overlay = { id: "o", kind: "assumption", code: "TM-920", choice: "refuted" };
    expect(said([audited(1)], at(1), [refuted])?.state).toBe("withheld");
  });

  it("is lost to content that went live past the gate as well", () => {
    const stages = { translation: 0, verification: 1, publication: 0, audit: 0 };
    const value = {
      stages,
      audited: 0,
      withFindings: 0,
      bypassed: 1,
      bypassedSince: at(0).toISOString(),
      ungated: 0,
    };
    const content: Fact = { ...fact, kind: "site.content", value };
    expect(said([audited(0), content], at(71))?.state).toBe("failing");
    expect(said([audited(0), content], at(72))?.state).toBe("withheld");
  });
});
