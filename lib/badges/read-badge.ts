import { listTrustMarks, type MarkLanguage, type MarkStatus, type TrustMark } from "@/lib/regimes";
import {
  markTypeOf,
  siteUrl,
  standUnder,
  verifyPageUrl,
  worstStatus,
  type MarkSubject,
} from "@/lib/trust-marks";
import { BADGE_WORDS } from "./badge-words";

/** What a badge says of a site at one moment. */
export interface Badge {
  status: MarkStatus;
  isTest: boolean;
  /** What is stated of the site, and how it stands, in one language. */
  title: string;
  word: string;
  meaning: string;
  /** Host of the site's address, with its port. */
  host: string;
  url: string;
  /** Since when that is said, and until when it may be relied on. */
  asOf: Date;
  until: Date;
  /** What it rests on, in the mark's own words; null where it has none. */
  line: string | null;
  /** What the mark's own words tell beside. */
  facts: readonly { term: string; value: string }[];
  /** Whether it is shown at all. */
  isShown: boolean;
  /** Name of the mark. */
  mark: string;
  certificate: string | null;
  by: string | null;
  validUntil: string | null;
  receipt: string | null;
  verifyUrl: string;
  /** Where the answer behind it is asked for. */
  answerUrl: string;
  trustMarkType: string;
}

/** Host of an address as a person reads it; the whole text where it is no address. */
export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}

/** Of which marks a badge speaks: those that the site carries, or the one of that name. */
export interface MarksAsked {
  name: string | null;
  /** Whether anything was ever said of the site under it. */
  isCarried: (mark: TrustMark) => boolean;
}

function marksOf({ name, isCarried }: MarksAsked): ReturnType<typeof listTrustMarks> {
  const all = listTrustMarks();
  const carried = all.filter(({ mark }) => isCarried(mark));
  if (name !== null) return carried.filter(({ mark }) => mark.name === name);
  return carried.length > 0 ? carried : all.slice(0, 1);
}

/**
 * What the badge of a site says: how it stands under the mark that is asked for, or under the one under which it stands
 * worst; null where there is none.
 */
export function readBadge(
  language: MarkLanguage,
  asked: MarksAsked,
  subjectOf: (mark: TrustMark) => MarkSubject,
): Badge | null {
  const standings = marksOf(asked).map(({ regime, mark }) => {
    const subject = subjectOf(mark);
    return { subject, standing: standUnder(regime, mark, subject) };
  });
  const status = worstStatus(standings.map(({ standing }) => standing.status));
  const worst = standings.find(({ standing }) => standing.status === status);
  if (!worst) return null;
  const { subject, standing } = worst;
  const { mark, regime, answer } = standing;
  const words = BADGE_WORDS[language];
  const own = mark.tell?.(answer, language);
  return {
    status,
    isTest: subject.isTest,
    title: mark.title[language],
    word: own?.word ?? words.status[status],
    meaning: subject.isTest ? words.testMeaning : (own?.meaning ?? words.meaning[status]),
    ...{ line: own?.line || null, facts: own?.facts ?? [], isShown: own?.isShown ?? true, mark: mark.name },
    host: hostOf(subject.url),
    url: subject.url,
    asOf: new Date(answer.thisUpdate),
    until: new Date(answer.nextUpdate),
    ...mark.shown(answer),
    receipt: answer.receipt,
    verifyUrl: verifyPageUrl(subject.providerSlug, subject.siteSlug),
    answerUrl: `${siteUrl(subject.providerSlug, subject.siteSlug)}/${mark.operation.name}`,
    trustMarkType: markTypeOf(regime, mark),
  };
}
