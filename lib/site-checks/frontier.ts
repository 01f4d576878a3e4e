import { isSameSite } from "@/lib/core/same-site";
import { linkKind, type PageLink } from "@/lib/crawl";
import type { Display, PageProbe } from "@/lib/regimes";
import { showsBy } from "./judge-pages";
import { primaryTag } from "@/lib/core/primary-tag";
import type { PageReading } from "./page-reading";

/** Pages still to be read, and what is known of those that cannot be. */
export interface Frontier {
  /** The address most worth reading next, or null where none is left. */
  take(): string | null;
  /** Takes over the links of a page that was read. */
  add(page: PageReading): void;
  /** Notes that a page which was taken could not be read. */
  miss(url: string): void;
  /** Whether nothing is left to be read and nothing was missed. */
  isWhole(): boolean;
  /** Questions that pages seem to answer which were not read. */
  hinted(): Display[];
}

interface Waiting {
  url: string;
  answers: readonly Display[];
}

const QUERY_MOST = 40;
const WAITING_MOST = 2_000;

// A query mostly asks for the same page, filled in or sorted otherwise; a program behind one address needs it.
function keyOf(url: string): string {
  const { host, pathname, search } = new URL(url);
  const path = pathname.replace(/(?:index\.html?)?\/?$/, "");
  const isProgram = path === "" || /\.(?:php|aspx?|jsp|cgi)$/i.test(path);
  return `${host}${path}${isProgram ? search : ""}`;
}

// What a link says of the page behind it is judged as if it were that page.
function answersOf({ url, text }: PageLink, probes: readonly PageProbe[]): Display[] {
  const page = { url, title: text, headings: [], buttons: [text], markup: [], hasForm: true };
  const guess = { ...page, language: null, links: [], alternates: [], isScripted: false };
  const shown = probes.filter((probe) => showsBy(guess, probe) !== null);
  return [...new Set(shown.map((probe) => probe.answers))];
}

/**
 * Pages of the start page's own host and language, those first whose link says that they answer a question that no
 * page has answered yet. The same page in another language is not read again. What is not read, because it is
 * forbidden, lies elsewhere on the site or is no page, is remembered by what it seems to answer.
 */
export function openFrontier(
  home: PageReading,
  probes: readonly PageProbe[],
  mayRead: (url: string) => boolean,
): Frontier {
  const host = new URL(home.url).host;
  const seen = new Set<string>([keyOf(home.url)]);
  const waiting: Waiting[] = [];
  const taken = new Map<string, Waiting>();
  const answered = new Set<Display>();
  const hinted = new Set<Display>();
  let isMissing = false;

  const isForeign = ({ language }: PageLink): boolean =>
    language !== null && home.language !== null && primaryTag(language) !== primaryTag(home.language);
  const leaveOut = (link: PageLink, isPage: boolean): void => {
    for (const answer of answersOf(link, probes)) hinted.add(answer);
    if (isPage) isMissing = true;
  };
  const consider = (link: PageLink): void => {
    const { host: other, pathname, search } = new URL(link.url);
    const kind = linkKind(pathname);
    if (kind === "asset" || isForeign(link) || seen.has(keyOf(link.url))) return;
    if (other !== host && !isSameSite(home.url, link.url)) return;
    seen.add(keyOf(link.url));
    const isPage = other === host && kind === "page";
    if (!isPage || search.length > QUERY_MOST || !mayRead(link.url) || waiting.length >= WAITING_MOST)
      return leaveOut(link, isPage);
    waiting.push({ url: link.url, answers: answersOf(link, probes) });
  };
  const add = (page: PageReading): void => {
    seen.add(keyOf(page.url));
    for (const link of page.alternates) if (isForeign(link)) seen.add(keyOf(link.url));
    for (const probe of probes) if (showsBy(page, probe) !== null) answered.add(probe.answers);
    for (const link of page.links) consider(link);
  };
  const worth = ({ answers }: Waiting): number =>
    answers.filter((answer) => !answered.has(answer)).length * 2 + Math.min(answers.length, 1);

  add(home);
  return {
    add,
    take() {
      const best = waiting.reduce((at, link, index) => {
        const before = waiting[at];
        return before && worth(link) > worth(before) ? index : at;
      }, 0);
      const [next] = waiting.splice(best, 1);
      if (next) taken.set(next.url, next);
      return next?.url ?? null;
    },
    miss(url) {
      isMissing = true;
      for (const answer of taken.get(url)?.answers ?? []) hinted.add(answer);
    },
    isWhole: () => waiting.length === 0 && !isMissing,
    hinted: () => [...hinted, ...waiting.flatMap(({ answers }) => answers)],
  };
}
