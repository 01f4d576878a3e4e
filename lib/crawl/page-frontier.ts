import { linkKind } from "./link-kind";
import { variantKey } from "./variant-key";

/** How an address was come upon. */
export type FoundBy = "start" | "sitemap" | "alternate" | "link";

export interface Waiting {
  url: string;
  /** Links from the start page or a sitemap to here. */
  depth: number;
  by: FoundBy;
  /** The page that named it. */
  from: string | null;
}

/** Addresses that were not followed, by why. */
export type LeftOut = Record<string, { count: number; example: string }>;

export interface PageFrontier {
  offer(one: Waiting): void;
  take(): Waiting | null;
  /** Whether an address is new; afterwards it is not. */
  meet(url: string): boolean;
  leaveOut(why: string, url: string, count?: number): void;
  leftOut(): LeftOut;
  waiting(): number;
}

const DEPTH_MOST = 30;
const DATES_MOST = 24;
const QUERIES_MOST = 30;
const PATTERN_SHARE = 0.8;
const ADDRESS_MOST = 1_500;
const REPEATED_MOST = 3;
const WAITING_SHARE = 4;
const WAITING_LEAST = 2_000;

const TRACKING = /^(?:utm_\w+|gclid|fbclid|msclkid|spm|_ga|ref|sessionid|phpsessid|jsessionid)$/i;
const SORTING =
  /^(?:sort|order|orderby|dir|filter\w*|view|limit|per_page|show|page|p|paged|add-to-cart|replytocom|lang|language|locale|hl|lng|l)$/i;
const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/;

/** One address for all that lead to one page: no fragment, no tracking, no `index.html`, no slash at the end. */
export function pageKey(text: string): string {
  const url = new URL(text);
  const query = [...url.searchParams].filter(([name]) => !TRACKING.test(name)).map((pair) => pair.join("="));
  const path = url.pathname.replace(/\/index\.html?$/i, "/").replace(/\/$/, "");
  return `${url.host}${path}${query.length > 0 ? `?${query.join("&")}` : ""}`;
}

/** Digits aside, the same for the pages that one program makes. */
function patternOf(url: URL): string {
  return `${url.host}${url.pathname}${url.search}`.replace(/\d+/g, "#");
}

function repeats(pathname: string): boolean {
  const counts = new Map<string, number>();
  for (const segment of pathname.split("/")) counts.set(segment, (counts.get(segment) ?? 0) + 1);
  return [...counts].some(([segment, count]) => segment !== "" && count > REPEATED_MOST);
}

/**
 * Pages still to be read. Those of one page in several languages are read one after the other, so that a limit cuts
 * between pages and not between languages. What a program could make for ever (a calendar, sortings, addresses
 * that repeat themselves) is followed a little way and counted from there.
 */
export function openPageFrontier(pagesMax: number): PageFrontier {
  const met = new Set<string>();
  const groups = new Map<string, Waiting[]>();
  const urgent: Waiting[] = [];
  const patterns = new Map<string, number>();
  const out: LeftOut = {};
  const waitingMax = Math.max(WAITING_LEAST, pagesMax * WAITING_SHARE);
  let count = 0;

  const leaveOut = (why: string, url: string, several = 1): void => {
    const known = out[why];
    out[why] = { count: (known?.count ?? 0) + several, example: known?.example ?? url };
  };
  const exceeds = (key: string, most: number): boolean => {
    const before = patterns.get(key) ?? 0;
    patterns.set(key, before + 1);
    return before >= most;
  };
  const trapOf = (url: URL, { depth, by }: Waiting): string | null => {
    if (url.href.length > ADDRESS_MOST || repeats(url.pathname)) return "repeating";
    if (by === "start" || by === "sitemap") return null;
    if (depth > DEPTH_MOST) return "too_far";
    const pattern = patternOf(url);
    if (pattern.includes("#") && YEAR.test(url.pathname + url.search) && exceeds(pattern, DATES_MOST))
      return "calendar";
    const names = [...url.searchParams.keys()];
    if (names.some((name) => SORTING.test(name)) || names.length > 1)
      return exceeds(`?${url.host}${url.pathname}`, QUERIES_MOST) ? "query" : null;
    return pattern.includes("#") && exceeds(pattern, Math.ceil(pagesMax * PATTERN_SHARE)) ? "pattern" : null;
  };
  const meet = (url: string): boolean => {
    const key = pageKey(url);
    if (met.has(key)) return false;
    met.add(key);
    return true;
  };
  return {
    meet,
    leaveOut,
    leftOut: () => out,
    waiting: () => count,
    offer(one) {
      const url = new URL(one.url);
      if (linkKind(url.pathname) !== "page" || met.has(pageKey(one.url))) return;
      const trap = count >= waitingMax ? "limit" : trapOf(url, one);
      // What a limit leaves out is not remembered: the same address may be counted again, never held.
      if (trap !== null) return leaveOut(trap, one.url);
      meet(one.url);
      count += 1;
      if (one.by === "alternate") return void urgent.push(one);
      const { key } = variantKey(one.url);
      const group = groups.get(key);
      if (group) group.push(one);
      else groups.set(key, [one]);
    },
    take() {
      const [first] = groups;
      const next = urgent.shift() ?? first?.[1].shift() ?? null;
      if (first?.[1].length === 0) groups.delete(first[0]);
      if (next) count -= 1;
      return next;
    },
  };
}
