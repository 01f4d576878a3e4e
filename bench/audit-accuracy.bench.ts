import { compareParameters, pairParameters, readProduct } from "@/lib/parameters";
import { type LabelledPair, readCorpus } from "./audit-accuracy/labelled-pair";
import { makePage } from "./audit-accuracy/make-page";
import { neighboursOf, type Row } from "./audit-accuracy/neighbours";
import { printLine } from "./print-line";

const LIMIT = 0.95;

interface Tally {
  right: number;
  wrong: number;
  wanted: number;
}

function around(row: Row, neighbours: Row[], turn: number): Row[] {
  const at = turn % (neighbours.length + 1);
  return [...neighbours.slice(0, at), row, ...neighbours.slice(at)];
}

/** The pairs that are reported as deviating on the two pages: the labelled one, and how many of its neighbours. */
function report(pair: LabelledPair, turn: number): { isReported: boolean; others: number } {
  const { name, value, otherName, otherValue, language, otherLanguage } = pair;
  const rows = around({ name, value }, neighboursOf(language, turn), turn);
  const otherRows = around({ name: otherName, value: otherValue }, neighboursOf(otherLanguage, turn), turn);
  const page = readProduct(makePage(rows, language, turn), { url: pair.id, language });
  const other = readProduct(makePage(otherRows, otherLanguage, turn), {
    url: pair.id,
    language: otherLanguage,
  });
  const deviating = pairParameters(page.parameters, other.parameters)
    .map(compareParameters)
    .filter(({ outcome }) => outcome === "deviating");
  const own = deviating.filter(({ a, b }) => a?.name === name.trim() && b?.name === otherName.trim());
  return { isReported: own.length > 0, others: deviating.length - own.length };
}

function tally(pairs: LabelledPair[], say: (text: string) => void): Tally {
  const sum: Tally = { right: 0, wrong: 0, wanted: 0 };
  for (const [turn, pair] of pairs.entries()) {
    const { isReported, others } = report(pair, turn);
    const isWanted = pair.label === "deviating";
    if (isWanted) sum.wanted += 1;
    if (isReported && isWanted) sum.right += 1;
    if (isReported && !isWanted) sum.wrong += 1;
    sum.wrong += others;
    if (isReported !== isWanted || others > 0) say(pair.id);
  }
  return sum;
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

/**
 * How well the parameter audit tells deviations: labelled pairs in eight languages, each set into two small pages among
 * rows that agree, then found, paired and compared. Precision counts neighbours that are reported too. The `unseen`
 * half was written by somebody who knew neither the code nor its rules.
 */
export async function run(): Promise<void> {
  for (const half of ["seen", "unseen"])
    for (const [language, pairs] of readCorpus(half)) {
      const missed: string[] = [];
      const { right, wrong, wanted } = tally(pairs, (id) => missed.push(id));
      // Which pairs of the unseen half fail is nobody's to look at: rules made for them would prove nothing.
      if (half === "seen" && missed.length > 0) process.stderr.write(`${language}: ${missed.join(", ")}\n`);
      const name = `audit-accuracy.${half}.${language}`;
      const line = { unit: "share", limit: LIMIT };
      printLine({ name: `${name}.precision`, value: share(right, right + wrong), ...line });
      printLine({ name: `${name}.recall`, value: share(right, wanted), ...line });
    }
}
