import type { Member } from "./compare-heads";
import type { FindingDraft } from "./finding";
import type { Section } from "./read-sections";

type Draft = Omit<FindingDraft, "group">;

interface Traits {
  section: Section;
  /** What is written the same in every language: numbers, model names, words of Latin letters in other scripts. */
  tokens: ReadonlySet<string>;
  letters: number;
}

const MATCH_LEAST = 0.9;
const LETTERS_LEAST = 40;
const ELSEWHERE_MOST = 0.5;
const TOKENS_LEAST = 2;
const SECTIONS_MOST = 200;

function traitsOf(section: Section): Traits {
  const text = [section.heading, ...section.passages.map((passage) => passage.text)]
    .join(" ")
    .normalize("NFKC");
  const tokens = text.toLowerCase().match(/[a-z]*\d[\w.]*|\b[a-z]{2,}\d*\b/g) ?? [];
  return { section, tokens: new Set(tokens), letters: text.match(/\p{L}/gu)?.length ?? 0 };
}

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  let shared = 0;
  for (const token of a) if (b.has(token)) shared += 1;
  return shared / Math.min(a.size, b.size);
}

function likeness(a: Traits, b: Traits): number {
  const [one, other] = [a.section, b.section];
  if (one.heading === other.heading) return 3;
  let score = one.level === other.level ? 0.6 : 0;
  if (one.id !== null && one.id === other.id) score += 2;
  score += 2 * overlap(a.tokens, b.tokens);
  for (const count of ["images", "rows", "items"] as const)
    if (one[count] > 0 && one[count] === other[count]) score += 0.6;
    else if (one[count] > 0 !== other[count] > 0) score -= 0.3;
  if (one.passages.length === other.passages.length) score += 0.4;
  return score;
}

/** The sections of `a` that go with none of `b`, where both are put side by side in their order as well as can be. */
function unmatched(a: readonly Traits[], b: readonly Traits[]): Traits[] {
  const best = Array.from({ length: a.length + 1 }, () => new Float64Array(b.length + 1));
  const at = (row: number, column: number): number => best[row]?.[column] ?? 0;
  const worth = (row: number, column: number): number => {
    const [one, other] = [a[row], b[column]];
    const like = one && other ? likeness(one, other) : 0;
    return like >= MATCH_LEAST ? like : -1;
  };
  for (let row = a.length - 1; row >= 0; row -= 1)
    for (let column = b.length - 1; column >= 0; column -= 1) {
      const matched = worth(row, column) + at(row + 1, column + 1);
      const line = best[row];
      if (line) line[column] = Math.max(matched, at(row + 1, column), at(row, column + 1));
    }
  const lonely: Traits[] = [];
  for (let [row, column] = [0, 0]; row < a.length;) {
    const isMatched =
      column < b.length &&
      worth(row, column) > 0 &&
      at(row, column) === worth(row, column) + at(row + 1, column + 1);
    if (isMatched) [row, column] = [row + 1, column + 1];
    else if (column < b.length && at(row, column) === at(row, column + 1)) column += 1;
    else {
      const one = a[row];
      if (one) lonely.push(one);
      row += 1;
    }
  }
  return lonely;
}

function missingIn(a: Member, b: Member): Draft[] {
  const [left, right] = [a, b].map(({ record }) => record.sections.filter(({ level }) => level > 0));
  if (!left || !right || left.length <= right.length || right.length === 0 || b.record.isCut) return [];
  if (left.length > SECTIONS_MOST || right.length > SECTIONS_MOST) return [];
  const all = new Set(b.record.sections.flatMap((section) => [...traitsOf(section).tokens]));
  const lonely = unmatched(left.map(traitsOf), right.map(traitsOf)).filter(({ tokens, letters }) => {
    const known = [...tokens].filter((token) => all.has(token)).length;
    // What it says may stand under another heading there.
    return letters >= LETTERS_LEAST && tokens.size >= TOKENS_LEAST && known <= tokens.size * ELSEWHERE_MOST;
  });
  return lonely.slice(0, left.length - right.length).map(({ section }) => ({
    ...{ code: "section_missing", outcome: "missing", subject: `${b.language} ${section.heading}` },
    params: { heading: section.heading, from: a.language, language: b.language },
    places: [
      { url: a.record.url, language: a.language, span: { text: section.heading, path: section.path } },
      { url: b.record.url, language: b.language, span: null },
    ],
  }));
}

/**
 * Sections that a page has in one language only. Both pages' headings are put side by side by level, by what stands
 * under them that no translation changes, and by their order; one is missing only where the other page has fewer of them
 * and says nothing of it elsewhere.
 */
export function compareSections(a: Member, b: Member): Draft[] {
  return [...missingIn(a, b), ...missingIn(b, a)];
}
