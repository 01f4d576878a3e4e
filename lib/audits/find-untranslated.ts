import { areAlike } from "./detect-language";
import type { Member } from "./compare-heads";
import type { FindingDraft } from "./finding";
import { foreignText } from "./foreign-text";
import type { PageRecord } from "./page-record";

type Draft = Omit<FindingDraft, "group">;

const SHOWN = 160;
const PASSAGES_MOST = 40;
const CELL_WORDS_LEAST = 8;
// Words that titles are made of; a title of none of them may be a name.
const TITLE_WORDS =
  /\b(?:products?|introduction|overview|about|contact|home|news|specifications?|features?|company|solutions?|downloads?|support|getting started|guide|manual|parameters?|services?|applications?|accessories|hardware|quality|certificates?)\b/i;

function textsOf({ sections }: PageRecord): Map<string, string> {
  const texts = new Map<string, string>();
  for (const { heading, path, passages } of sections) {
    if (heading) texts.set(heading, path);
    for (const { text, path: at } of passages) if (!texts.has(text)) texts.set(text, at);
  }
  return texts;
}

const shown = (text: string): string => (text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text);

/** Whether a page as a whole is written in another language than the one it stands for. */
export function isWhollyForeign({ language, record }: Member): boolean {
  const { detected } = record.language;
  return detected !== null && !areAlike(detected, language);
}

function wholePage(member: Member): Draft {
  const { language, record } = member;
  const first = record.sections.flatMap(({ passages }) => passages)[0];
  const detected = record.language.detected ?? "";
  const span = first ? { text: shown(first.text), path: first.path } : null;
  return {
    ...{
      code: "page_untranslated",
      outcome: "untranslated",
      subject: language,
      params: { language, detected },
    },
    places: [{ url: record.url, language, span }],
  };
}

function passagesOf(
  member: Member,
  others: readonly { language: string; record: PageRecord; texts: Map<string, string> }[],
): Draft[] {
  const { language, record } = member;
  const seen = new Set<string>();
  const sets = others.map((other) => ({ language: other.language, texts: new Set(other.texts.keys()) }));
  const candidates = record.sections.flatMap((section) => [
    ...(section.heading ? [{ text: section.heading, path: section.path, in: "h" }] : []),
    ...section.passages,
  ]);
  return candidates
    .flatMap(({ text, path, in: place }): Draft[] => {
      if (seen.has(text)) return [];
      seen.add(text);
      // What a cell says in few words is a parameter, and compared as one.
      const isCell = place === "td" || place === "th" || place === "dd" || place === "dt";
      if (isCell && text.split(/\s+/).length < CELL_WORDS_LEAST) return [];
      const foreign = foreignText(text, language, sets);
      if (!foreign) return [];
      const twin = others.find((other) => other.texts.has(text));
      const at = twin?.texts.get(text);
      return [
        {
          ...{ code: "passage_untranslated", outcome: "untranslated", subject: `${language} ${text}` },
          params: { language, detected: foreign.language, passage: shown(text) },
          places: [
            { url: record.url, language, span: { text, path } },
            ...(twin && at !== undefined
              ? [{ url: twin.record.url, language: twin.language, span: { text, path: at } }]
              : []),
          ],
        },
      ];
    })
    .slice(0, PASSAGES_MOST);
}

function headOf(member: Member, others: readonly Member[]): Draft[] {
  return (["title", "description"] as const).flatMap((what): Draft[] => {
    const own = member.record[what];
    const twin = others.find(({ record }) => record[what]?.text === own?.text);
    if (own === null) return [];
    const sets = others.map(({ language, record }) => ({
      language,
      texts: new Set([record[what]?.text ?? ""]),
    }));
    const plain = foreignText(own.text, member.language, sets);
    const isTitle =
      what === "title" && twin?.language === "en" && member.language !== "en" && TITLE_WORDS.test(own.text);
    const isLatin = !/[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(own.text);
    const detected = plain?.language ?? (isTitle && isLatin ? "en" : null);
    if (detected === null) return [];
    const code = what === "title" ? "title_untranslated" : "description_untranslated";
    const params = { language: member.language, detected, passage: shown(own.text) };
    const places = [
      { url: member.record.url, language: member.language, span: own },
      ...(twin ? [{ url: twin.record.url, language: twin.language, span: twin.record[what] }] : []),
    ];
    return [{ code, outcome: "untranslated", subject: member.language, params, places }];
  });
}

/**
 * What was left in another language on the pages of a group: a page as a whole, titles, descriptions and passages, each
 * with its exact text. Where the same words stand on the page of that language they are shown beside it.
 */
export function findUntranslated(members: readonly Member[]): Draft[] {
  const texts = members.map((member) => ({ ...member, texts: textsOf(member.record) }));
  return members.flatMap((member) => {
    if (isWhollyForeign(member)) return [wholePage(member)];
    const others = texts.filter(
      ({ language, record }) => language !== member.language && !isWhollyForeign({ language, record }),
    );
    return [...headOf(member, others), ...passagesOf(member, others)];
  });
}
