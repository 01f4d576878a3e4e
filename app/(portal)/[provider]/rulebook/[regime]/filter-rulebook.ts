import type { Regime, RegimeMessages } from "@/lib/regimes";

export const PARTS = [
  "sources",
  "rules",
  "assumptions",
  "conflicts",
  "undisclosed",
  "watch",
  "decisions",
] as const;
export type Part = (typeof PARTS)[number];

/** What the reader asked to see: words, and a part of the rulebook or a kind of rule; empty for everything. */
export interface RulebookFilter {
  q: string;
  kind: string;
}

/** The entries of each part that pass, by code. */
export type RulebookEntries = Pick<Regime, "sources"> &
  Regime["rulebook"] & { decisionCodes: readonly string[] };

/** A filter from an address. */
export function readFilter(query: Record<string, string | string[] | undefined>): RulebookFilter {
  const { q, kind } = query;
  return { q: typeof q === "string" ? q.trim() : "", kind: typeof kind === "string" ? kind : "" };
}

function wordsOf(...texts: (string | null | undefined)[]): string {
  return texts.join(" ").toLowerCase();
}

/** What of a rulebook holds all the words asked for and is of the kind asked for. Words are looked for in codes, titles, sentences and quotes. */
export function filterRulebook(
  regime: Pick<Regime, "sources" | "rulebook">,
  table: RegimeMessages,
  decisionCodes: readonly string[],
  { q, kind }: RulebookFilter,
): RulebookEntries {
  const asked = q.toLowerCase().split(/\s+/).filter(Boolean);
  const holds = (words: string) => asked.every((word) => words.includes(word));
  const isPart = PARTS.some((part) => part === kind);
  const shows = (part: Part) => kind === "" || kind === part || (part === "rules" && !isPart);
  const keep = <T>(part: Part, entries: readonly T[], words: (entry: T) => string): T[] =>
    shows(part) ? entries.filter((entry) => holds(words(entry))) : [];
  const { rulebook } = regime;
  return {
    sources: keep("sources", regime.sources, (source) => wordsOf(source.title, source.number)),
    rules: keep("rules", rulebook.rules, (rule) => {
      const text = table.rules[rule.code];
      return wordsOf(rule.code, text?.title, text?.text, rule.quote);
    }).filter((rule) => kind === "" || kind === "rules" || rule.kind === kind),
    assumptions: keep("assumptions", rulebook.assumptions, ({ code }) => {
      const text = table.assumptions[code];
      return wordsOf(code, text?.title, text?.text);
    }),
    conflicts: keep("conflicts", rulebook.conflicts, ({ code }) => {
      const text = table.conflicts[code];
      return wordsOf(code, text?.title, text?.text, ...Object.values(text?.readings ?? {}));
    }),
    undisclosed: keep("undisclosed", rulebook.undisclosed, ({ code }) => {
      const text = table.undisclosed[code];
      return wordsOf(code, text?.title, text?.text);
    }),
    watch: keep("watch", rulebook.watch, ({ code }) => {
      const text = table.watch[code];
      return wordsOf(code, text?.title, text?.text);
    }),
    decisionCodes: keep("decisions", decisionCodes, (code) => wordsOf(code)),
  };
}

/** How many entries pass. */
export function countEntries(entries: RulebookEntries): number {
  const { sources, rules, assumptions, conflicts, undisclosed, watch } = entries;
  return [sources, rules, assumptions, conflicts, undisclosed, watch].reduce(
    (sum, part) => sum + part.length,
    0,
  );
}
