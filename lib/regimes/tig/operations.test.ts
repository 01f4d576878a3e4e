import { describe, expect, it } from "vitest";
import type { AnswerVariant, Overlay, ReferenceMark } from "../define-regime";
import { certificateFacts, NOW, rulebookAt, siteInOrder } from "./fixtures/site-facts";
import type { SiteCase } from "./fixtures/site-facts";
import { lspStatus, LspStatusAnswer } from "./operations";

const NUMBER = "LSP-2026-0001";

function built(changes: SiteCase = {}, asOf = NOW, overlays: readonly Overlay[] = []): AnswerVariant[] {
  return lspStatus.build(siteInOrder(changes), rulebookAt(asOf, overlays), asOf);
}

/** The variant the engine would give to a query. */
function answer(variants: readonly AnswerVariant[], query: Record<string, string>): AnswerVariant {
  const byKey = new Map(variants.map((variant) => [variant.key, variant]));
  const found = byKey.get(lspStatus.select(query)) ?? byKey.get(lspStatus.fallbackKey);
  if (found === undefined) throw new Error("no fallback");
  return found;
}

/** The state of the registry's entry that the facts about a certificate of that id name. */
function markOf(key: string, id: string): ReferenceMark {
  return { counterpart: "lsp-registry", key, snapshotId: `${id}-snapshot` };
}

describe("lsp-status", () => {
  it("gives the four fields, the entity and what it rests on", () => {
    const { body, nextUpdate, references } = answer(built(), {});
    expect(body).toEqual({
      lspNumber: NUMBER,
      issuingCountries: ["AU", "CN", "JP", "KR", "NZ", "SG"],
      validUntil: "2027-05-31",
      statusCode: "active",
      entity: "Pacific Language Co., Ltd.",
      languages: ["en", "ja"],
      restsOn: {
        rules: ["TIG-01", "TIG-02", "TIG-16", "TIG-17", "TIG-20"],
        assumptions: ["TIG-903", "TIG-905", "TIG-908"],
      },
    });
    expect(nextUpdate).toBe("2026-11-22T20:00:00.000Z");
    expect(references).toEqual([markOf(NUMBER, "certificate")]);
  });

  it.each<[name: string, changes: SiteCase, status: string, number: string | null]>([
    ["active", {}, "active", NUMBER],
    ["suspended", { registry: { status: "suspended" } }, "suspended", NUMBER],
    ["revoked", { registry: { status: "revoked" } }, "revoked", NUMBER],
    ["expired by the registry", { registry: { status: "expired" } }, "expired", NUMBER],
    ["not found", { registry: { status: "not_found" } }, "unknown", NUMBER],
    ["never checked", { registry: null }, "pending_verification", NUMBER],
    ["stale", { registry: { freshUntil: "2026-11-22T02:59:59.999Z" } }, "unknown", NUMBER],
    [
      "over, though the registry says active",
      { certificate: { validUntil: "2026-11-21" } },
      "expired",
      NUMBER,
    ],
    ["in its last day", { certificate: { validUntil: "2026-11-22" } }, "active", NUMBER],
    ["not begun", { certificate: { validFrom: "2026-12-01" } }, "unknown", NUMBER],
    ["single-country and active", { certificate: { kind: "single_country" } }, "active", NUMBER],
    ["without a contract", { contract: null }, "unknown", null],
    ["not on file", { certificate: null }, "unknown", null],
  ])("answers a certificate that is %s", (_name, changes, status, number) => {
    const { body } = answer(built(changes), {});
    expect({ status: body["statusCode"], number: body["lspNumber"] }).toEqual({ status, number });
  });

  it("says that a single-country certificate rests on its exclusion", () => {
    const { body } = answer(built({ certificate: { kind: "single_country" } }), {});
    expect(body["restsOn"]).toMatchObject({ rules: expect.arrayContaining(["TIG-18"]) });
  });

  it("relies on no registry answer once that is refuted", () => {
    const refuted: Overlay = { id: "o", kind: "assumption", code: "TIG-905", choice: "refuted" };
    expect(answer(built({}, NOW, [refuted]), {}).body["statusCode"]).toBe("unknown");
  });

  it("never echoes a number that is not the site's", () => {
    const stranger = answer(built(), { number: "LSP-STRANGER" });
    expect(stranger.body).toEqual(lspStatus.unknown());
    expect(JSON.stringify(stranger)).not.toContain("STRANGER");
    expect(stranger.references).toEqual([]);
  });

  it.each<[query: Record<string, string>, status: string]>([
    [{ number: NUMBER }, "active"],
    [{ language: "ja" }, "active"],
    [{ language: "JA" }, "active"],
    [{ number: NUMBER, language: "en" }, "active"],
    [{ language: "ko" }, "unknown"],
    [{ number: NUMBER, language: "ko" }, "unknown"],
    [{ number: "", language: "ja" }, "unknown"],
    [{ number: '",null]' }, "unknown"],
  ])("answers %j with %s", (query, status) => {
    expect(answer(built(), query).body["statusCode"]).toBe(status);
  });

  it("answers for the site's own tag where a contract covers its language", () => {
    expect(
      answer(built({ scope: { languages: ["zh", "en-AU"] } }), { language: "en-au" }).body["statusCode"],
    ).toBe("active");
  });

  describe("with two certificates, one of them bad", () => {
    const second: SiteCase = {
      certificate: { number: "LSP-2", validUntil: "2027-01-31" },
      registry: { status: "suspended", validUntil: null },
      contract: { languages: ["ko"] },
    };
    const variants = built({ more: certificateFacts("second", second) });

    it.each<[query: Record<string, string>, number: string, status: string]>([
      [{}, "LSP-2", "suspended"],
      [{ language: "ja" }, NUMBER, "active"],
      [{ language: "ko" }, "LSP-2", "suspended"],
      [{ number: NUMBER }, NUMBER, "active"],
      [{ number: "LSP-2" }, "LSP-2", "suspended"],
    ])("answers %j with %s, %s", (query, number, status) => {
      expect(answer(variants, query).body).toMatchObject({ lspNumber: number, statusCode: status });
    });

    it("names both as what the site's answer depends on", () => {
      expect(answer(variants, {}).references).toEqual([
        markOf("LSP-2", "second"),
        markOf(NUMBER, "certificate"),
      ]);
      expect(answer(variants, { language: "ja" }).references).toEqual([markOf(NUMBER, "certificate")]);
    });
  });

  it("rests on nothing known of a registry that was never asked", () => {
    const { references } = answer(built({ registry: null }), {});
    expect(references).toEqual([{ counterpart: "lsp-registry", key: NUMBER, snapshotId: null }]);
  });

  it.each<[name: string, changes: SiteCase, nextUpdate: string]>([
    ["the registry's answer ages", {}, "2026-11-22T20:00:00.000Z"],
    ["the certificate ends", { certificate: { validUntil: "2026-11-22" } }, "2026-11-22T16:00:00.000Z"],
    ["the contract ends", { contract: { endsOn: "2026-11-22" } }, "2026-11-22T16:00:00.000Z"],
    ["a day has passed", { registry: null }, "2026-11-23T03:00:00.000Z"],
    ["a contract begins", { contract: { startsOn: "2026-11-23" } }, "2026-11-22T16:00:00.000Z"],
  ])("is due again when %s", (_name, changes, nextUpdate) => {
    expect(answer(built(changes), {}).nextUpdate).toBe(nextUpdate);
  });

  it("always has its fallback and gives each key once", () => {
    const keys = built().map(({ key }) => key);
    expect(keys).toContain(lspStatus.fallbackKey);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it("fits its schema once the engine has added its part", () => {
    const engine = { thisUpdate: NOW.toISOString(), receipt: "https://api.example.com/log/receipts/1" };
    for (const { body, nextUpdate } of [
      ...built(),
      ...built({ registry: null }),
      ...built({ contract: null }),
    ]) {
      expect(LspStatusAnswer.safeParse({ ...body, ...engine, nextUpdate }).error).toBeUndefined();
    }
  });
});
