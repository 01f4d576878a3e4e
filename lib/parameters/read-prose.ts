import { type CheerioAPI } from "cheerio";
import { type Element } from "domhandler";
import { foldText } from "./fold-text";
import { knownNames } from "./name-concepts";
import { isWithin, pathOf, visibleText } from "./page-text";
import { type Block, type FoundParameter } from "./parameter";
import { holds } from "./holds";
import { scanAtoms } from "./scan-atoms";

const SENTENCES = /[^.!?。！？\n]+(?:\.(?=\d)[^.!?。！？\n]*)*/gu;
const LINK =
  /^\s*(?:of|is|are|:|：|=|up to|rated at|为|是|达|仅|约|约为|高达|は|が|約|은|는|이|가|약|là|đạt|khoảng|คือ|อยู่ที่|ประมาณ|เพียง|adalah|ialah|sebesar|hanya|mencapai|sekitar|kira-kira|sebanyak|about|only|just)?\s*(?:of|about|up to|only|just|仅|约|約|khoảng|hanya)?\s*$/iu;
const VERBS: readonly (readonly [RegExp, string])[] = [
  [/\bweigh(?:s|ing)?\b/iu, "weight"],
  [/\bmeasur(?:es|ing)\b/iu, "size"],
  [/重达|重约/u, "weight"],
  [/\bnặng\b/iu, "weight"],
];
const ITEMS = new Set(["p", "li"]);
const SENTENCES_MOST = 400;
const STRUCTURED = new Set(["table", "dl"]);
const LATIN = /\p{Script=Latin}/u;

interface Mention {
  name: string;
  start: number;
  end: number;
  kind: string;
}

function mentionsIn(sentence: string): Mention[] {
  const lower = sentence.toLowerCase();
  const found: Mention[] = [];
  for (const [pattern, concept] of VERBS) {
    const verb = pattern.exec(sentence);
    const kind = concept === "weight" ? "mass" : "length";
    if (verb) found.push({ name: verb[0], start: verb.index, end: verb.index + verb[0].length, kind });
  }
  for (const [word, { kind }] of knownNames()) {
    if (kind === null) continue;
    const start = lower.indexOf(word);
    const end = start + word.length;
    if (start < 0 || found.some((one) => start < one.end && one.start < end)) continue;
    if (LATIN.test(word) && (LATIN.test(lower.charAt(start - 1)) || LATIN.test(lower.charAt(end)))) continue;
    found.push({ name: sentence.slice(start, end), start, end, kind });
  }
  return found;
}

/** What a sentence says of a parameter we know, straight behind its name: "weighs 1.2 kg", 重量为 1.2 千克. */
function readSentence(
  sentence: string,
  language: string,
  element: Element,
  offset: number,
): FoundParameter[] {
  if (!/\p{N}/u.test(sentence) || !/\d/.test(foldText(sentence))) return [];
  return mentionsIn(sentence).flatMap((mention) => {
    const behind = sentence.slice(mention.end);
    const link = /^[^\p{N}]*?(?=[-−±≤≥<>]?\s?\p{N})/u.exec(behind)?.[0] ?? null;
    if (link === null || !LINK.test(link)) return [];
    const value = /^[-−±≤≥<>\s]*\p{N}[^,，;；。、)）(（]*/u.exec(behind.slice(link.length))?.[0] ?? "";
    const { figures } = scanAtoms(value, { language });
    const first = figures[0];
    if (first?.unit?.kind !== mention.kind) return [];
    const run = figures.slice(1).findIndex((figure) => figure.joined === null);
    const last = figures[run < 0 ? figures.length - 1 : run];
    // Offsets of the folded text hold for the printed one only as long as folding changed no length.
    const text =
      foldText(value).length === value.length && last ? value.slice(0, last.end).trim() : value.trim();
    const start = offset + mention.end + link.length;
    return [
      {
        name: mention.name,
        nameSpan: { text: mention.name, path: pathOf(element), start: offset + mention.start },
        value: text,
        valueSpan: { text, path: pathOf(element), start },
        source: "prose",
        group: null,
        subject: null,
        row: 0,
        unitCode: null,
      },
    ];
  });
}

/** Parameters that the page's sentences state in so many words; one block. */
export function readProse($: CheerioAPI, language: string, isChrome: (element: Element) => boolean): Block {
  const sentences = $("p, li, h2 + div")
    .toArray()
    .filter((element) => !isChrome(element) && !isWithin(element, STRUCTURED) && !holds(element, ITEMS))
    .flatMap((element) => [...visibleText(element).matchAll(SENTENCES)].map((match) => ({ element, match })))
    .slice(0, SENTENCES_MOST);
  const found = sentences.flatMap(({ element, match }) =>
    readSentence(match[0], language, element, match.index),
  );
  return { source: "prose", found: found.map((one, row) => ({ ...one, row })) };
}
