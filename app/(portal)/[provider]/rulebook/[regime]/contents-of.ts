import type { getTranslations } from "next-intl/server";
import type { RegimeText } from "@/app/_server/regime-text";
import type { OptionGroup } from "@/app/_ui/select";
import type { Rule } from "@/lib/regimes";
import type { ContentsPart } from "./contents";
import { PARTS, type Part, type RulebookEntries } from "./filter-rulebook";

type RulebookWords = Awaited<ReturnType<typeof getTranslations<"rulebook">>>;

const SHOWN: readonly Part[] = [
  "decisions",
  "watch",
  "assumptions",
  "conflicts",
  "rules",
  "undisclosed",
  "sources",
];

/** The parts in the order of the page, each with its entries by code and title. */
export function contentsOf(
  t: RulebookWords,
  entries: RulebookEntries,
  text: RegimeText,
  filtered: boolean,
): ContentsPart[] {
  const byCode = ({ code }: { code: string }) => ({ id: code, code, title: text.titleOf(code) });
  const watch = ({ code }: { code: string }) => ({
    id: `watch-${code}`,
    code,
    title: text.table.watch[code]?.title ?? code,
  });
  const lists: Record<Part, ContentsPart["entries"]> = {
    decisions: [],
    watch: entries.watch.map(watch),
    assumptions: entries.assumptions.map(byCode),
    conflicts: entries.conflicts.map(byCode),
    rules: entries.rules.map(byCode),
    undisclosed: entries.undisclosed.map(byCode),
    sources: [],
  };
  const counts: Record<Part, number> = {
    decisions: entries.decisionCodes.length,
    watch: entries.watch.length,
    assumptions: entries.assumptions.length,
    conflicts: entries.conflicts.length,
    rules: entries.rules.length,
    undisclosed: entries.undisclosed.length,
    sources: entries.sources.length,
  };
  return SHOWN.filter((part) => !filtered || counts[part] > 0).map((part) => ({
    id: part,
    title: `${t(`part.${part}`)} (${counts[part]})`,
    entries: lists[part],
  }));
}

/** What the reader may narrow the rulebook to: a part, or a kind of rule that it has. */
export function kindOptions(t: RulebookWords, rules: readonly Rule[]): OptionGroup[] {
  const kinds = [...new Set(rules.map((rule) => rule.kind))];
  return [
    { label: t("filter.parts"), options: PARTS.map((part) => ({ value: part, label: t(`part.${part}`) })) },
    { label: t("filter.kinds"), options: kinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) })) },
  ];
}
