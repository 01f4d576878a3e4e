import { parsePage } from "@/lib/crawl";
import { comparePair } from "./compare-group";
import type { Member } from "./compare-heads";
import { readRecord } from "./page-record";

/** A text as somebody hands it in: HTML, or lines. */
export interface HandedText {
  language: string;
  text: string;
}

/** A parameter that two texts do not say alike; a text that lacks it says nothing. */
export interface TextDeviation {
  parameter: string;
  outcome: "deviating" | "missing" | "untranslated";
  source: { language: string; text: string | null };
  unit: { language: string; text: string | null };
}

export interface TextComparison {
  /** How many parameters could be compared, whatever came of it. */
  compared: number;
  deviations: TextDeviation[];
}

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };
const PLACE = "https://handed.in/";

// Lines are paragraphs; text that has a tag in it is taken for HTML.
function pageOf(text: string): string {
  if (/<\/?[a-z][^>]*>/i.test(text)) return text;
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== "");
  return lines.map((line) => `<p>${line.replace(/[&<>]/g, (sign) => ESCAPES[sign] ?? sign)}</p>`).join("");
}

function memberOf({ language, text }: HandedText): Member {
  const { record } = readRecord({
    ...{ url: PLACE + language, $: parsePage(pageOf(text)), isCut: false, isRendered: false },
    ...{ languageHeader: language, links: [], alternates: [] },
  });
  return { language, record };
}

/**
 * Holds the parameters of a translation against its source as an audit holds two pages (TM-10, TM-20). What could not
 * be compared is in neither number.
 */
export function compareTexts(source: HandedText, unit: HandedText): TextComparison {
  const { counts, drafts } = comparePair(memberOf(source), memberOf(unit), "");
  const compared = counts.equal + counts.deviating + counts.missing + counts.untranslated;
  const deviations = drafts.flatMap(({ outcome, params, places }): TextDeviation[] => {
    if (outcome !== "deviating" && outcome !== "missing" && outcome !== "untranslated") return [];
    const textIn = ({ language }: HandedText): string | null =>
      places.find((place) => place.language === language)?.span?.text ?? null;
    return [
      {
        ...{ parameter: params["name"] ?? "", outcome },
        source: { language: source.language, text: textIn(source) },
        unit: { language: unit.language, text: textIn(unit) },
      },
    ];
  });
  return { compared, deviations };
}
