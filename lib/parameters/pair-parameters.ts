import { assign } from "./assign";
import { contentLikeness, nameLikeness, type Traits, traitsOf } from "./likeness-of-parameters";
import { type Parameter } from "./parameter";

/** A parameter on two pages; null where one of them has it not. */
export interface ParameterPair {
  a: Parameter | null;
  b: Parameter | null;
  /** Whether name or place leave no doubt that they are one parameter; only then is a difference one. */
  isSure: boolean;
}

const PLACE_WEIGHT = 0.9;
const CONTENT_WEIGHT = 0.8;
const CHANCE_WEIGHT = 0.3;
const LEAST = 0.55;
/** Share of a block's rows whose names or values must agree before a row's place alone says what it is. */
const AGREEING_LEAST = 0.4;

type Blocks = Map<number, Traits[]>;

function blocksOf(traits: Traits[]): Blocks {
  const blocks: Blocks = new Map();
  for (const one of traits) {
    const block = one.parameter.block;
    blocks.set(block, [...(blocks.get(block) ?? []), one]);
  }
  return blocks;
}

/** How far two blocks say the same, row by row; nought for those of another kind or length. */
function agreement(a: Traits[], b: Traits[]): number {
  const [first, second] = [a[0]?.parameter, b[0]?.parameter];
  if (
    !first ||
    !second ||
    first.source !== second.source ||
    first.source === "prose" ||
    a.length !== b.length
  )
    return 0;
  const rows = a.map((one, at) => {
    const other = b[at];
    if (!other) return 0;
    const name = nameLikeness(one, other);
    if (name < 0) return -0.5;
    return Math.max(name, contentLikeness(one, other) >= 0.5 ? 1 : 0);
  });
  return rows.reduce((sum, row) => sum + row, 0) / rows.length;
}

/** Blocks that stand for each other: each block of `a` with the block of `b` that goes with it row by row. */
function alignBlocks(a: Blocks, b: Blocks): Map<number, number> {
  const [left, right] = [[...a], [...b]];
  const gains = left.map(([, rows], at) =>
    right.map(([, others], to) => {
      const agreed = agreement(rows, others);
      // Of blocks that are alike, those at the same place belong together.
      return agreed < AGREEING_LEAST ? 0 : agreed * Math.sqrt(rows.length) + 0.1 / (1 + Math.abs(at - to));
    }),
  );
  const pairs = assign(gains).flatMap((to, at): [number, number][] => {
    const [one, other] = [left[at]?.[0], to === null ? undefined : right[to]?.[0]];
    return one === undefined || other === undefined ? [] : [[one, other]];
  });
  return new Map(pairs);
}

interface Judged {
  score: number;
  isSure: boolean;
}

function judge(a: Traits, b: Traits, aligned: Map<number, number>): Judged {
  const [one, other] = [a.parameter, b.parameter];
  if (a.subject !== null && b.subject !== null && a.subject !== b.subject) return { score: 0, isSure: false };
  const name = nameLikeness(a, b);
  const content = contentLikeness(a, b);
  const isAligned = aligned.get(one.block) === other.block;
  const isSamePlace = isAligned && one.row === other.row;
  const near = isAligned || one.source !== other.source ? 0 : 0.1 / (1 + Math.abs(one.row - other.row));
  const group = one.group !== null && one.group === other.group ? 0.1 : 0;
  const weight = a.isTelling && b.isTelling ? CONTENT_WEIGHT : CHANCE_WEIGHT;
  const score = name + (isSamePlace ? PLACE_WEIGHT : 0) + weight * content + near + group;
  return { score, isSure: isSamePlace ? name >= 0 : name === 1 };
}

/** Names that stand more than once on a page tell nothing by themselves. */
function countNames(traits: Traits[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { concept, bareName, parameter } of traits) {
    if (parameter.source === "prose") continue;
    const name = concept ?? bareName;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

/**
 * Pairs the parameters of one page with those of the same page in another language: by place (row for row, where two
 * tables or lists agree), by names in both languages, and by what the values hold, all of it at once over the whole
 * page, so that one telling signal does not take another's partner. What is left has no partner in the other language.
 */
export function pairParameters(a: readonly Parameter[], b: readonly Parameter[]): ParameterPair[] {
  const [left, right] = [a.map(traitsOf), b.map(traitsOf)];
  const aligned = alignBlocks(blocksOf(left), blocksOf(right));
  const [namesLeft, namesRight] = [countNames(left), countNames(right)];
  const judged = left.map((one) => right.map((other) => judge(one, other, aligned)));
  const chosen = assign(judged.map((row) => row.map(({ score }) => score - LEAST)));
  const taken = new Set(chosen);
  const isOnly = (names: Map<string, number>, { concept, bareName }: Traits) =>
    (names.get(concept ?? bareName) ?? 0) <= 1;
  const pairs = left.map((one, at): ParameterPair => {
    const to = chosen[at] ?? null;
    const other = to === null ? undefined : right[to];
    const found = to === null ? undefined : judged[at]?.[to];
    if (!other || !found) return { a: one.parameter, b: null, isSure: false };
    const isSamePlace =
      aligned.get(one.parameter.block) === other.parameter.block && one.parameter.row === other.parameter.row;
    const isSure = found.isSure && (isSamePlace || (isOnly(namesLeft, one) && isOnly(namesRight, other)));
    return { a: one.parameter, b: other.parameter, isSure };
  });
  const lonely = right.filter((_one, at) => !taken.has(at));
  return [...pairs, ...lonely.map(({ parameter }) => ({ a: null, b: parameter, isSure: false }))];
}
