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
const NEAR_WEIGHT = 0.35;
/** What two blocks of equal length at the same place are worth that show nothing alike. */
const PLACE_SHARE = 0.1;
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

/** How two blocks go together: row for row, in order but not row for row, or only by where they stand. */
interface Alignment {
  block: number;
  how: "rows" | "order" | "place";
}

function rowAgreement(one: Traits, other: Traits): number {
  const name = nameLikeness(one, other);
  if (name < 0) return -0.5;
  return Math.max(name, contentLikeness(one, other) >= 0.5 ? 1 : 0);
}

/** How far two blocks say the same, and whether row by row. */
function agreement(
  a: Traits[],
  b: Traits[],
  isSamePlace: boolean,
): { share: number; how: Alignment["how"] } | null {
  const [first, second] = [a[0]?.parameter, b[0]?.parameter];
  if (!first || !second || first.source !== second.source || first.source === "prose") return null;
  if (a.length === b.length) {
    const rows = a.map((one, at) => rowAgreement(one, b[at] ?? one));
    const share = rows.reduce((sum, row) => sum + row, 0) / rows.length;
    if (share >= AGREEING_LEAST) return { share, how: "rows" };
    if (isSamePlace && share >= 0) return { share: PLACE_SHARE, how: "place" };
  }
  const met = a.filter((one) => b.some((other) => rowAgreement(one, other) >= 0.5)).length;
  const share = met / Math.max(a.length, b.length);
  return share >= AGREEING_LEAST ? { share: share / 2, how: "order" } : null;
}

/** Blocks that stand for each other: each block of `a` with the block of `b` that goes with it. */
function alignBlocks(a: Blocks, b: Blocks): Map<number, Alignment> {
  const [left, right] = [[...a], [...b]];
  const ordinals = (blocks: [number, Traits[]][]) =>
    blocks.map(
      ([, rows], at) =>
        blocks.slice(0, at).filter(([, others]) => others[0]?.parameter.source === rows[0]?.parameter.source)
          .length,
    );
  const [placesA, placesB] = [ordinals(left), ordinals(right)];
  const agreed = left.map(([, rows], at) =>
    right.map(([, others], to) => agreement(rows, others, placesA[at] === placesB[to])),
  );
  const gains = agreed.map((row, at) =>
    row.map((one, to) => {
      if (one === null) return 0;
      const length = Math.sqrt(left[at]?.[1].length ?? 1);
      // Of blocks that are alike, those at the same place belong together.
      return one.share * length + 0.1 / (1 + Math.abs((placesA[at] ?? 0) - (placesB[to] ?? 0)));
    }),
  );
  const aligned = new Map<number, Alignment>();
  assign(gains).forEach((to, at) => {
    const one = left[at]?.[0];
    const other = to === null ? undefined : right[to]?.[0];
    const how = to === null ? undefined : agreed[at]?.[to]?.how;
    if (one !== undefined && other !== undefined && how !== undefined)
      aligned.set(one, { block: other, how });
  });
  return aligned;
}

interface Judged {
  score: number;
  isSure: boolean;
  isSamePlace: boolean;
}

const STRANGERS: Judged = { score: 0, isSure: false, isSamePlace: false };

function judge(a: Traits, b: Traits, aligned: Map<number, Alignment>): Judged {
  const [one, other] = [a.parameter, b.parameter];
  if (a.subject !== null && b.subject !== null && a.subject !== b.subject) return STRANGERS;
  const alignment = aligned.get(one.block);
  const how = alignment?.block === other.block ? alignment.how : null;
  const name = nameLikeness(a, b);
  const content = contentLikeness(a, b);
  const isSamePlace = how !== null && how !== "order" && one.row === other.row;
  const nearness = how === "order" ? NEAR_WEIGHT : isSamePlace || one.source !== other.source ? 0 : 0.1;
  const near = nearness / (1 + Math.abs(one.row - other.row));
  const group = one.group !== null && one.group === other.group ? 0.1 : 0;
  const weight = a.isTelling && b.isTelling ? CONTENT_WEIGHT : CHANCE_WEIGHT;
  const score = name + (isSamePlace ? PLACE_WEIGHT : 0) + weight * content + near + group;
  const isRow = isSamePlace && how === "rows";
  return { score, isSure: isRow ? name >= 0 : name === 1, isSamePlace: isRow };
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
    const isSure =
      found.isSure && (found.isSamePlace || (isOnly(namesLeft, one) && isOnly(namesRight, other)));
    return { a: one.parameter, b: other.parameter, isSure };
  });
  const lonely = right.filter((_one, at) => !taken.has(at));
  return [...pairs, ...lonely.map(({ parameter }) => ({ a: null, b: parameter, isSure: false }))];
}
