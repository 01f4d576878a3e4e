import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createTranslator } from "next-intl";
import { describe, expect, it } from "vitest";
import { findRegime, LOCALES, REGIMES, schemaOf } from "./index";
import type { Overlay, Regime, RegimeMessages, RuleValue, ValueShape } from "./index";
import { Golden, runGolden } from "./golden";

const REGIMES_FOLDER = fileURLToPath(new URL(".", import.meta.url));

/** Requirements a regime's rules must answer, without gaps. */
const REQUIREMENTS: Record<string, number> = { TIG: 28, TM: 34 };

/** Golden cases a regime needs at least. */
const GOLDEN_MIN = 8;

function goldenOf(regime: Regime): Golden[] {
  const folder = join(REGIMES_FOLDER, regime.id, "fixtures");
  const files = readdirSync(folder).filter((file) => file.endsWith(".json"));
  return files.map((file) => Golden.parse(JSON.parse(readFileSync(join(folder, file), "utf8"))));
}

const duplicates = (codes: readonly string[]): string[] =>
  codes.filter((code, index) => codes.indexOf(code) !== index);

/** Names of the placeholders in an ICU message, sorted. */
function placeholders(message: string): string[] {
  const names = [...message.matchAll(/\{(\w+)\s*[,}]/g)].map((match) => match[1] ?? "");
  return [...new Set(names)].sort();
}

/** The values at the edges of what a shape takes. */
function extremesOf(shape: ValueShape): RuleValue[] {
  switch (shape.type) {
    case "number":
    case "date":
      return [shape.min, shape.max];
    case "zone":
      return ["Pacific/Kiritimati", "Etc/GMT+12", "UTC"];
    case "yes_no":
      return [true, false];
    case "countries":
      return [[], Array.from({ length: shape.max }, () => "JP")].filter(({ length }) => length >= shape.min);
    case "languages":
      return [[], Array.from({ length: shape.max }, () => "en")].filter(({ length }) => length >= shape.min);
    case "choice":
      return [...shape.options];
  }
}

/** Every text of one language with the path that leads to it. */
function textsOf(value: unknown, path = ""): [path: string, text: string][] {
  if (typeof value === "string") return [[path, value]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    textsOf(inner, path === "" ? key : `${path}/${key}`),
  );
}

const datesOf = (values: readonly { since: string }[]): string[] => values.map(({ since }) => since);

describe("the registry of regimes", () => {
  it("has no id and no prefix twice", () => {
    expect(duplicates(REGIMES.map(({ id }) => id))).toEqual([]);
    expect(duplicates(REGIMES.map(({ codePrefix }) => codePrefix))).toEqual([]);
  });

  it("finds a regime by its id, and nothing else", () => {
    for (const regime of REGIMES) expect(findRegime(regime.id)).toBe(regime);
    expect(findRegime("no-such-regime")).toBeNull();
  });
});

describe.each(REGIMES.map((regime) => [regime.id, regime] as const))("regime %s", (_id, regime) => {
  const { rules, assumptions, conflicts, undisclosed, watch } = regime.rulebook;
  const dated = [...rules, ...assumptions];
  const known = new Set([...dated, ...conflicts].map(({ code }) => code));
  const golden = goldenOf(regime);

  it("has well-formed codes, each once; those of our own are 9xx", () => {
    expect(duplicates([...dated, ...conflicts].map(({ code }) => code))).toEqual([]);
    for (const { code } of rules) expect(code).toMatch(new RegExp(`^${regime.codePrefix}-\\d\\d$`));
    for (const { code } of assumptions) expect(code).toMatch(new RegExp(`^${regime.codePrefix}-9\\d\\d$`));
    for (const { code } of conflicts) expect(code).toMatch(/^C\d+$/);
  });

  it("answers each requirement with a rule", () => {
    const count = REQUIREMENTS[regime.codePrefix] ?? 0;
    const ids = Array.from(
      { length: count },
      (_, index) => `${regime.codePrefix}-${String(index + 1).padStart(2, "0")}`,
    );
    expect(rules.map(({ code }) => code)).toEqual(ids);
    expect(count).toBeGreaterThan(0);
  });

  it("says for each rule what carries it out, or why nothing does yet", () => {
    for (const { code, built } of rules) {
      if ("by" in built) expect(built.by, code).not.toEqual([]);
      else
        for (const locale of LOCALES)
          expect(regime.messages[locale].messages[built.notBuilt], code).toBeDefined();
    }
  });

  it("quotes each rule from a source it has, and a person has reviewed it since", () => {
    const sources = new Map(regime.sources.map((source) => [source.id, source]));
    for (const { code, quote, source, reviewedOn } of rules) {
      expect(quote.trim().length, code).toBeGreaterThan(10);
      expect(sources.has(source), code).toBe(true);
      expect(reviewedOn >= (sources.get(source)?.publishedOn ?? ""), code).toBe(true);
    }
    for (const { reviewedOn } of [...assumptions, ...conflicts])
      expect(reviewedOn).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  it("dates each value, newest first", () => {
    for (const { code, values } of dated) {
      const dates = datesOf(values);
      expect(dates, code).not.toEqual([]);
      expect(dates, code).toEqual([...new Set(dates)].sort().reverse());
    }
  });

  it("says what may be set in place of each value that can be decided on, and publishes such values", () => {
    for (const { code, accepts } of assumptions) expect(accepts, code).toBeDefined();
    for (const { code, accepts, values } of dated) {
      if (accepts === undefined) continue;
      for (const { value } of values)
        expect(schemaOf(accepts).safeParse(value), code).toMatchObject({ success: true });
    }
  });

  it("lets every value it works with be set, and works with whatever may be set", () => {
    const read = new Set<string>();
    for (const each of golden) runGolden(regime, each, (code) => read.add(code));
    const settable = new Set(dated.flatMap(({ code, accepts }) => (accepts ? [code] : [])));
    expect([...read].filter((code) => !settable.has(code))).toEqual([]);
    expect(read.size).toBeGreaterThan(0);
    for (const { code, accepts } of dated) {
      for (const choice of accepts ? extremesOf(accepts) : []) {
        const overlays: Overlay[] = [{ id: "set", kind: "value", code, choice }];
        for (const each of golden) {
          const { assessment } = runGolden(regime, { ...each, overlays });
          expect(assessment.verdicts.length, `${code} ${String(choice)}`).toBeGreaterThan(0);
        }
      }
    }
  });

  it("refers to nothing it does not have", () => {
    const about = [...assumptions, ...conflicts].flatMap((each) => each.about);
    const named = [
      ...about,
      ...regime.readiness,
      ...undisclosed.map(({ rule }) => rule),
      ...watch.map(({ rule }) => rule),
    ];
    expect(named.filter((code) => !known.has(code))).toEqual([]);
    for (const { code, readings, suggested } of conflicts) {
      expect(
        readings.map(({ id }) => id),
        code,
      ).toContain(suggested);
      expect(readings.length, code).toBeGreaterThan(1);
    }
  });

  it("divides duties among rules it has, each once, with everybody's part assumed or stated", () => {
    const matrix = regime.responsibilities;
    if (matrix === null) return;
    expect(matrix.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(duplicates(matrix.duties.map(({ code }) => code))).toEqual([]);
    const named = [matrix.code, matrix.assumption, ...matrix.duties.flatMap((duty) => duty.rules)];
    expect(named.filter((code) => !known.has(code))).toEqual([]);
    for (const { code, parts, rules: rests, stated } of matrix.duties) {
      expect(rests, code).not.toEqual([]);
      expect(Object.values(parts), code).toContain("does");
      expect(stated.filter((party) => parts[party] === null || parts[party] === "told")).toEqual([]);
    }
  });

  it.each(LOCALES)("has every text in %s, and none of something that is not there", (locale) => {
    const texts = regime.messages[locale];
    expect(Object.keys(texts.rules).sort()).toEqual(rules.map(({ code }) => code).sort());
    expect(Object.keys(texts.assumptions).sort()).toEqual(assumptions.map(({ code }) => code).sort());
    expect(Object.keys(texts.conflicts).sort()).toEqual(conflicts.map(({ code }) => code).sort());
    expect(Object.keys(texts.watch).sort()).toEqual(watch.map(({ code }) => code).sort());
    expect(Object.keys(texts.duties).sort()).toEqual(
      (regime.responsibilities?.duties ?? []).map(({ code }) => code).sort(),
    );
    expect(Object.keys(texts.undisclosed).sort()).toEqual(undisclosed.map(({ code }) => code).sort());
    for (const { code, readings } of conflicts) {
      expect(Object.keys(texts.conflicts[code]?.readings ?? {}).sort()).toEqual(
        readings.map(({ id }) => id).sort(),
      );
    }
    for (const [path, text] of textsOf(texts)) expect(text.trim(), path).not.toBe("");
  });

  it("has the same texts with the same placeholders in every language", () => {
    const shape = (texts: RegimeMessages) =>
      textsOf(texts)
        .map(([path, text]) => [path, placeholders(text)])
        .sort();
    expect(shape(regime.messages.zh)).toEqual(shape(regime.messages.en));
  });

  it("writes Chinese with Chinese punctuation", () => {
    const halfWidth = textsOf(regime.messages.zh).filter(([, text]) =>
      /[\u4e00-\u9fff][,;:?!()]|[,;:?!()][\u4e00-\u9fff]/.test(text),
    );
    expect(halfWidth.filter(([, text]) => !/plural,/.test(text))).toEqual([]);
    for (const [path, text] of textsOf(regime.messages.zh)) expect(text, path).not.toMatch(/[—–]/);
  });

  it("has enough golden cases, each under its own name", () => {
    expect(golden.length).toBeGreaterThanOrEqual(GOLDEN_MIN);
    expect(duplicates(golden.map(({ name }) => name))).toEqual([]);
  });

  it.each(golden.map((each) => [each.name, each] as const))("holds its golden case: %s", (_name, each) => {
    expect(runGolden(regime, each)).toEqual(each.expected);
  });

  it.each(golden.map((each) => [each.name, each] as const))("rests on what there is: %s", (_name, each) => {
    const { assessment } = runGolden(regime, each);
    const factIds = new Set(each.site.facts.map(({ id }) => id));
    for (const { code, restsOn } of [
      ...assessment.verdicts,
      ...assessment.obligations,
      ...assessment.deadlines,
    ]) {
      expect(known.has(code)).toBe(true);
      expect([...restsOn.rules, ...restsOn.assumptions].filter((named) => !known.has(named))).toEqual([]);
      expect(restsOn.facts.filter((id) => !factIds.has(id))).toEqual([]);
      expect(restsOn.rules.length).toBeGreaterThan(0);
    }
  });

  it.each(golden.map((each) => [each.name, each] as const))(
    "can be read in every language: %s",
    (_name, each) => {
      const { assessment } = runGolden(regime, each);
      const said = [...assessment.verdicts, ...assessment.obligations, ...assessment.deadlines];
      const readings = assessment.verdicts.flatMap((verdict) => verdict.readings);
      for (const locale of LOCALES) {
        const { messages } = regime.messages[locale];
        const translate = createTranslator({
          locale,
          messages,
          onError: (error) => {
            throw error;
          },
        });
        const meant = assessment.deadlines.flatMap((deadline) => deadline.readings);
        const named = meant.map(({ reading }) => ({ message: `reading_${reading}`, params: {} }));
        for (const { message, params } of [...said, ...readings, ...named]) {
          const values = Object.entries(params).map(([name, value]) => [
            name,
            typeof value === "number" ? value : String(value),
          ]);
          expect(translate(message, Object.fromEntries(values))).not.toMatch(/[{}]|undefined|null/);
        }
      }
    },
  );
});
