import { primaryTag } from "@/lib/core/primary-tag";
import { areAlike } from "./detect-language";
import type { PageAligner } from "./align-pages";
import type { FindingDraft, Place } from "./finding";
import type { Alternate, PageRecord } from "./page-record";

/** A page of a group, with the language it stands for. */
export interface Member {
  language: string;
  record: PageRecord;
}

/** What became of addresses that are no page: their status. */
export type Gone = ReadonlyMap<string, number>;

type Draft = Omit<FindingDraft, "group">;

const place = ({ language, record }: Member, span: Place["span"] = null): Place => ({
  url: record.url,
  language,
  span,
});

function missingHeads(a: Member, b: Member): Draft[] {
  return (["title", "description"] as const).flatMap((what): Draft[] => {
    const [one, other] = [a.record[what], b.record[what]];
    if (one === null || other !== null || b.record.isCut) return [];
    const params = { language: b.language, from: a.language };
    const code = what === "title" ? "title_missing" : "description_missing";
    return [{ code, outcome: "missing", subject: b.language, params, places: [place(a, one), place(b)] }];
  });
}

function declaredWrongly(member: Member): Draft[] {
  const { lang, language } = member.record;
  if (lang === null || lang.trim() === "") {
    const params = { language: member.language };
    return [
      { code: "lang_missing", outcome: "missing", subject: member.language, params, places: [place(member)] },
    ];
  }
  const { declared, detected } = language;
  if (declared === null || detected === null || areAlike(declared, detected) || detected !== member.language)
    return [];
  const span = { text: lang, path: "html" };
  const params = { declared: lang, detected };
  return [
    {
      code: "lang_wrong",
      outcome: "disagreeing",
      subject: member.language,
      params,
      places: [place(member, span)],
    },
  ];
}

function alternateFindings(member: Member, alternate: Alternate, aligner: PageAligner, gone: Gone): Draft[] {
  const { record } = member;
  const { url: to, language } = alternate;
  if (to === record.url) return [];
  const span = { text: to, path: `link[hreflang="${language}"]` };
  const subject = `${member.language} ${language}`;
  const common = {
    subject,
    outcome: "disagreeing" as const,
    places: [place(member, span), { url: to, language, span: null }],
  };
  const status = gone.get(to);
  if (status !== undefined)
    return [{ ...common, code: "hreflang_gone", params: { to, language, status: String(status) } }];
  const isReturned = aligner.names(to, record.url);
  if (isReturned === null) return [];
  const found = aligner.languageOf(to);
  const isOther = found !== null && !areAlike(primaryTag(language), found);
  if (isOther)
    return [{ ...common, code: "hreflang_wrong_language", params: { to, language, detected: found } }];
  return isReturned ? [] : [{ ...common, code: "hreflang_not_returned", params: { to, language } }];
}

function alternatesWrong(member: Member, aligner: PageAligner, gone: Gone): Draft[] {
  const { alternates, url } = member.record;
  if (alternates.length === 0) return [];
  const first = alternates[0];
  const isSelf = aligner.names(url, url) === true;
  const span = first ? { text: first.url, path: `link[hreflang="${first.language}"]` } : null;
  const self: Draft = {
    ...{ code: "hreflang_no_self", outcome: "missing", subject: member.language },
    ...{ params: { language: member.language }, places: [place(member, span)] },
  };
  return [
    ...(isSelf ? [] : [self]),
    ...alternates.flatMap((one) => alternateFindings(member, one, aligner, gone)),
  ];
}

function marksWrong(member: Member): Draft[] {
  return member.record.marks.flatMap(({ name, value, span }): Draft[] => {
    if (name !== "inLanguage" || areAlike(primaryTag(value), member.language)) return [];
    const params = { declared: value, language: member.language };
    return [
      {
        code: "marks_language",
        outcome: "disagreeing",
        subject: member.language,
        params,
        places: [place(member, span)],
      },
    ];
  });
}

function marksApart(a: Member, b: Member): Draft[] {
  return (["sku", "mpn", "gtin", "price"] as const).flatMap((name): Draft[] => {
    const [ones, others] = [a, b].map(({ record }) => record.marks.filter((mark) => mark.name === name));
    const [one, other] = [ones?.[0], others?.[0]];
    // Where a page has several products, which belongs to which is not said.
    if (!one || !other || ones?.length !== 1 || others?.length !== 1 || one.value === other.value) return [];
    const [, currency] = one.value.split(" ");
    if (name === "price" && currency !== other.value.split(" ")[1]) return [];
    const params = { name, one: one.value, other: other.value, from: a.language, language: b.language };
    const subject = `${name} ${a.language} ${b.language}`;
    return [
      {
        code: "marks_disagree",
        outcome: "disagreeing",
        subject,
        params,
        places: [place(a, one.span), place(b, other.span)],
      },
    ];
  });
}

/**
 * What the heads of a page's languages say otherwise than one another or than the page: titles and descriptions that are
 * there in one only, `lang` against the text, hreflang that is not returned, leaves the page itself out, leads to
 * nothing or to another language, and identifiers and prices of JSON-LD.
 */
export function compareHeads(members: readonly Member[], aligner: PageAligner, gone: Gone): Draft[] {
  const [first, ...others] = members;
  if (!first) return [];
  const alone = members.flatMap((one) => [
    ...declaredWrongly(one),
    ...alternatesWrong(one, aligner, gone),
    ...marksWrong(one),
  ]);
  const pairs = others.flatMap((other) => [
    ...missingHeads(first, other),
    ...missingHeads(other, first),
    ...marksApart(first, other),
  ]);
  return [...alone, ...pairs];
}
