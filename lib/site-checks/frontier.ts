import type { PageProbe } from "@/lib/regimes";
import { showsBy } from "./judge-pages";
import type { PageLink, PageReading } from "./page-reading";

/** Pages still to be read. */
export interface Frontier {
  /** The address most worth reading next, or null where none is left. */
  take(): string | null;
  /** Takes over the links of a page that was read. */
  add(page: PageReading): void;
  isEmpty(): boolean;
}

const NO_PAGE =
  /\.(?:pdf|jpe?g|png|gif|webp|svg|zip|rar|7z|docx?|xlsx?|pptx?|mp4|mp3|css|js|json|xml|ico|woff2?)$/i;
const QUERY_MOST = 40;

// A query mostly asks for the same page, filled in or sorted otherwise; a program behind one address needs it.
function keyOf(url: string): string {
  const { host, pathname, search } = new URL(url);
  const path = pathname.replace(/(?:index\.html?)?\/?$/, "");
  const isProgram = path === "" || /\.(?:php|aspx?|jsp|cgi)$/i.test(path);
  return `${host}${path}${isProgram ? search : ""}`;
}

function primary(tag: string): string {
  return tag.toLowerCase().split("-")[0] ?? tag;
}

/**
 * Pages of the start page's own host and language, those first whose link says that they answer a question that no
 * page has answered yet. The same page in another language is not read again.
 */
export function openFrontier(
  home: PageReading,
  probes: readonly PageProbe[],
  mayRead: (url: string) => boolean,
): Frontier {
  const host = new URL(home.url).host;
  const seen = new Set<string>([keyOf(home.url)]);
  const waiting: PageLink[] = [];
  const answered = new Set<string>();

  const isWanted = ({ url, language }: PageLink): boolean => {
    const { host: other, pathname, search } = new URL(url);
    if (other !== host || NO_PAGE.test(pathname) || search.length > QUERY_MOST) return false;
    const isForeign =
      language !== null && home.language !== null && primary(language) !== primary(home.language);
    return !isForeign && !seen.has(keyOf(url)) && mayRead(url);
  };
  // What a link says of the page behind it is judged as if it were that page.
  const worth = ({ url, text }: PageLink): number => {
    const page = { url, title: text, headings: [], buttons: [text], markup: [], hasForm: true };
    const guess = { ...page, language: null, links: [], alternates: [], isScripted: false };
    const answers = probes.filter((probe) => showsBy(guess, probe) !== null);
    return answers.filter((probe) => !answered.has(probe.answers)).length * 2 + Math.min(answers.length, 1);
  };
  const add = (page: PageReading): void => {
    seen.add(keyOf(page.url));
    for (const { url, language } of page.alternates)
      if (page.language === null || language === null || primary(language) !== primary(page.language))
        seen.add(keyOf(url));
    for (const probe of probes) if (showsBy(page, probe) !== null) answered.add(probe.answers);
    for (const link of page.links) {
      if (!isWanted(link)) continue;
      seen.add(keyOf(link.url));
      waiting.push(link);
    }
  };
  add(home);
  return {
    add,
    take() {
      const best = waiting.reduce((at, link, index) => {
        const before = waiting[at];
        return before && worth(link) > worth(before) ? index : at;
      }, 0);
      return waiting.splice(best, 1)[0]?.url ?? null;
    },
    isEmpty: () => waiting.length === 0,
  };
}
