import { DISPLAYS, type Display, type PageProbe } from "@/lib/regimes";
import { primaryTag } from "@/lib/core/primary-tag";
import type { PageReading } from "./page-reading";
import type { SiteFindings, Sighting } from "./site-findings";

/** A site as it was read: its pages in the order they were read, the first the one it starts with. */
export interface SiteReading {
  pages: readonly PageReading[];
  /** Pages in other languages that answered, which the start page leads to. */
  otherLanguages: readonly { url: string; title: string; language: string }[];
  /** Whether every page was read that could be found. */
  isWhole: boolean;
  /** Questions that pages seem to answer which could not be read. */
  hinted: readonly Display[];
}

const HEADING_MOST = 48;
// A page that is about it comes before one that mentions it in its data.
const FIRST: readonly Sighting["by"][] = ["heading", "act", "address", "markup"];

function words(text: string): string {
  return ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, " ")
    .trim()} `;
}

// Scripts without spaces between words are looked for anywhere; others as whole words.
function says(text: string, word: string): boolean {
  return /[\u0e00-\u0e7f\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]/u.test(word)
    ? text.toLowerCase().includes(word)
    : words(text).includes(words(word));
}

function segmentsOf(url: string): string[] {
  return new URL(url).pathname
    .toLowerCase()
    .split("/")
    .map((segment) => segment.replace(/\.[a-z]+$/, ""));
}

/** How a page shows what a probe looks for, or null where it does not. */
export function showsBy(page: PageReading, probe: PageProbe): Sighting["by"] | null {
  const titles = [...page.headings, page.title.split(/[|–—·]|\s-\s/)[0] ?? ""];
  const short = titles.filter((title) => title.length <= HEADING_MOST);
  if (page.buttons.some((button) => probe.acts.some((act) => says(button, act)))) return "act";
  if (!probe.needsForm || page.hasForm) {
    if (short.some((title) => probe.headings.some((word) => says(title, word)))) return "heading";
    if (segmentsOf(page.url).some((segment) => probe.segments.includes(segment))) return "address";
  }
  return page.markup.some((type) => probe.markup.includes(type)) ? "markup" : null;
}

function findDisplay(reading: SiteReading, probes: readonly PageProbe[], mayBeHidden: boolean) {
  const pages = reading.pages.flatMap((page): Sighting[] => {
    const by = probes.map((probe) => showsBy(page, probe)).find((one) => one !== null);
    return by ? [{ url: page.url, title: page.title, by }] : [];
  });
  pages.sort((a, b) => FIRST.indexOf(a.by) - FIRST.indexOf(b.by));
  return { answer: pages.length > 0 ? true : mayBeHidden ? null : false, pages };
}

/** Languages the site is in: that of its start page and those that its switch leads to and that answered. */
function findSwitch(reading: SiteReading, mayBeHidden: boolean) {
  const [start] = reading.pages;
  const own = start?.language ?? null;
  const others = reading.otherLanguages.filter(
    ({ language }) => own === null || primaryTag(language) !== primaryTag(own),
  );
  const languages = [...new Set([...(own === null ? [] : [own]), ...others.map(({ language }) => language)])];
  const pages = others.map(({ url, title }): Sighting => ({ url, title, by: "switch" }));
  if (pages.length > 0 && start) pages.unshift({ url: start.url, title: start.title, by: "switch" });
  return { answer: pages.length > 0 ? true : mayBeHidden ? null : false, pages, languages };
}

/**
 * What the pages of a site answer to the questions of its scope, each with the pages it was seen on. "No" needs every
 * page read and none that a script puts together: what was not seen is otherwise unknown.
 */
export function judgePages(reading: SiteReading, probes: readonly PageProbe[]): SiteFindings {
  const isScripted = reading.pages.some((page) => page.isScripted);
  const mayBeHidden = isScripted || !reading.isWhole || reading.pages.length === 0;
  const find = (display: Display) =>
    findDisplay(
      reading,
      probes.filter((probe) => probe.answers === display),
      mayBeHidden || reading.hinted.includes(display),
    );
  const [catalog, quotation, certificates, ordering] = DISPLAYS.map(find);
  const none = { answer: null, pages: [] };
  return {
    catalog: catalog ?? none,
    quotation: quotation ?? none,
    certificates: certificates ?? none,
    ordering: ordering ?? none,
    languageSwitch: findSwitch(reading, isScripted || reading.pages.length === 0),
  };
}
