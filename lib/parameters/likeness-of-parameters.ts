import { canonicalCode } from "./codes";
import { foldText } from "./fold-text";
import { conceptOf, mayBeOne, unitOfName } from "./name-concepts";
import { type Parameter } from "./parameter";
import { scanAtoms } from "./scan-atoms";
import { inBase, unitOfCode } from "./units";
import { wholeValue } from "./whole-value";

/** What pairing looks at of one parameter, read once. */
export interface Traits {
  parameter: Parameter;
  concept: string | null;
  bareName: string;
  nameWords: Set<string>;
  /** Amounts in base units, codes and answers, each as one word. */
  content: Set<string>;
  /** Whether its content would hardly stand elsewhere by chance. */
  isTelling: boolean;
  subject: string | null;
}

const DIGITS_KEPT = 3;

function latinWords(text: string): Set<string> {
  return new Set(
    (foldText(text).match(/[A-Za-z][A-Za-z0-9.+-]*|\d+/g) ?? []).map((word) => word.toUpperCase()),
  );
}

/** The words of a heading that no translation changes, as a model's name; null where it has none. */
function subjectOf(text: string | null): string | null {
  const words = foldText(text ?? "").match(/[A-Za-z]*\d[A-Za-z0-9+.-]*/g);
  return words ? canonicalCode(words.join("")) : null;
}

export function traitsOf(parameter: Parameter): Traits {
  const { name, value, language, notation, unitCode } = parameter;
  const unit = (unitCode === null ? null : unitOfCode(unitCode)) ?? unitOfName(name);
  const { figures, codes, dates } = scanAtoms(value, { language, notation, unit });
  const amounts = figures.map(({ readings: [first = 0], unit: of }) =>
    of ? `${of.kind}:${inBase(first, of).toPrecision(DIGITS_KEPT)}` : `:${first}`,
  );
  const whole = wholeValue(value);
  const answers = whole === null ? [] : [`=${whole}`];
  const content = new Set([
    ...amounts,
    ...codes.map(({ canonical }) => canonical),
    ...dates.flatMap(({ readings }) => readings),
    ...answers,
  ]);
  return {
    parameter,
    concept: conceptOf(name)?.id ?? null,
    bareName: foldText(name).toLowerCase(),
    nameWords: latinWords(name),
    content,
    isTelling:
      codes.length + dates.length > 0 ||
      figures.filter(({ unit: of }) => of !== null).length > 0 ||
      figures.length > 2,
    subject: subjectOf(parameter.subject),
  };
}

/** How alike two names are: 1 for one known parameter or one text, below nought for two that are known to differ. */
export function nameLikeness(a: Traits, b: Traits): number {
  if (a.bareName === b.bareName) return 1;
  if (a.concept !== null && b.concept !== null) {
    if (a.concept === b.concept) return 1;
    return mayBeOne(a.concept, b.concept) ? 0 : -0.8;
  }
  const shared = [...a.nameWords].filter((word) => b.nameWords.has(word)).length;
  const all = Math.max(a.nameWords.size, b.nameWords.size);
  return all === 0 ? 0 : (0.6 * shared) / all;
}

/** How much of what two values hold is the same, 0 to 1. */
export function contentLikeness(a: Traits, b: Traits): number {
  const shared = [...a.content].filter((one) => b.content.has(one)).length;
  const all = new Set([...a.content, ...b.content]).size;
  return all === 0 ? 0 : shared / all;
}
