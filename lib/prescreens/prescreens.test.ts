import { describe, expect, it } from "vitest";
import { findRegime, indicatorsIn } from "@/lib/regimes";
import { makeProvider, makeSite, type MadeProvider } from "@/test/make-provider";
import { comparePrescreen, createPrescreen, findPrescreen } from ".";
import { readPrescreen, UnreadableResult } from "./read-prescreen";

const plan = findRegime("trustmark")?.certification ?? expect.fail("TrustMark knows a badge");
const CSV = "Indicator,Outcome,Note\nTM-04,pass,\n 证书有效性链 ,不通过,ISO link dead\nPage speed,warn,\n";

const take = (provider: MadeProvider, siteId: string, more: object = {}) =>
  createPrescreen({
    ctx: provider.member("analyst"),
    input: {
      ...{ regime: "trustmark", siteId, auditor: "caict", screenedOn: "2026-11-20", text: CSV },
      ...more,
    },
  });

describe("an outside result", () => {
  it("is read from CSV and JSON, by code and by name, and keeps what no document names", () => {
    const found = readPrescreen(CSV, plan);
    expect(found).toEqual([
      { rule: "TM-04", name: "TM-04", outcome: "pass", note: null },
      { rule: "TM-06", name: "证书有效性链", outcome: "fail", note: "ISO link dead" },
      { rule: null, name: "Page speed", outcome: "marginal", note: null },
    ]);
    const indicators = found.map(({ name: indicator, ...rest }) => ({ indicator, ...rest }));
    expect(readPrescreen(JSON.stringify({ tool: "x", indicators }), plan)).toEqual(found);
    expect(readPrescreen(JSON.stringify(indicators), plan)).toEqual(found);
  });

  it.each([
    ["not_read", "a letter about a site"],
    ["not_read", "{"],
    ["not_read", "[]"],
    ["not_read", "name,value\nTM-04,pass"],
    ["outcome_unknown", "indicator,outcome\nTM-04,splendid"],
    ["named_twice", "indicator,outcome\nTM-04,pass\nContent consistency,fail"],
  ])("is refused as %s where it cannot be told: %s", (reason, text) => {
    const read = () => readPrescreen(text, plan);
    expect(read).toThrow(UnreadableResult);
    expect(read).toThrow(reason);
  });

  it("is held against our audit, and is never all that is counted", () => {
    const ours = [
      { code: "TM-04", outcome: "pass" as const },
      { code: "TM-05", outcome: "marginal" as const },
      { code: "TM-06", outcome: "pass" as const },
      { code: "TM-07", outcome: "unknown" as const },
    ];
    const { indicators, ...counts } = comparePrescreen(plan, readPrescreen(CSV, plan), ours, 12);
    expect(indicators.map(({ rule, agreement }) => `${rule} ${agreement}`)).toEqual([
      "TM-04 agree",
      "TM-05 only_ours",
      "TM-06 differs",
      "TM-07 neither",
      "null only_theirs",
    ]);
    expect(counts).toEqual({ compared: 2, disclosed: 4, all: 12 });
    const everything = Array.from({ length: 12 }, (_, index) => `X${index},pass`).join("\n");
    const all = readPrescreen(`indicator,outcome\n${everything}`, plan);
    expect(comparePrescreen(plan, all, [], indicatorsIn("trustmark")).compared).toBe(0);
  });

  it("is kept with its day and body, and the later day counts whoever tells last", async () => {
    const provider = await makeProvider();
    const { siteId } = await makeSite(provider);
    await take(provider, siteId);
    await take(provider, siteId, { screenedOn: "2026-11-10", auditor: "Another body" });
    const input = { siteId, regime: "trustmark" };
    const found = await findPrescreen({ ctx: provider.member("viewer"), input });
    expect(found).toMatchObject({ auditor: "caict", screenedOn: "2026-11-20", count: 2 });
    await expect(take(provider, siteId, { text: "TM-04" })).rejects.toMatchObject({
      fields: [expect.objectContaining({ path: "text" })],
    });
    await expect(take(provider, siteId, { screenedOn: "2999-01-01" })).rejects.toMatchObject({
      reason: "in_future",
    });
  });
});
