import { setTimeout as wait } from "node:timers/promises";
import type { GuardedFetch } from "@/lib/core/guarded/guarded-fetch";
import { hostOf, isSameSite } from "@/lib/core/same-site";
import { fetchPage, type FetchLimits, type Outbound, type Unseen } from "./fetch-page";
import { openAliases } from "./host-aliases";
import { openPageFrontier, type PageFrontier } from "./page-frontier";
import { openBrowserState, type BrowserState, type CrawlBrowser } from "./read-in-browser";
import { openRobots, type Robots } from "./robots";

export interface CrawlLimits extends FetchLimits {
  pagesMax: number;
  /** How long all of it may take. */
  secondsMax: number;
  /** Requests under way at once, as long as no robots.txt asks for a delay. */
  concurrency: number;
  /** Between the beginnings of two requests, as long as no robots.txt asks for more. */
  pauseMs: number;
  /** The longest delay that a robots.txt is granted. */
  delayMostMs: number;
}

export interface CrawlInput {
  url: string;
  limits: CrawlLimits;
  fetch: GuardedFetch;
  /** Hosts of the site's own and the origins they are read at. */
  aliases?: Readonly<Record<string, string>>;
  /** Languages to stay with; pages that name none are read too. All of them unless said. */
  languages?: readonly string[];
  /** Addresses to look at alone, with the same pages in other languages; everything that is found unless said. */
  only?: readonly string[];
  /** Where pages that scripts make are read; without it they are told as not seen. */
  browser?: CrawlBrowser;
  /** Whether `fetch` answers for an address without asking the site, so that nothing has to wait for its turn. */
  isAnswered?: (url: string) => boolean;
  signal?: AbortSignal;
}

/** What the parts of one crawl share. */
export interface Run {
  input: CrawlInput;
  frontier: PageFrontier;
  outbound: Outbound;
  robots: Robots;
  /** Why a host's robots.txt could not be had, by origin. */
  silence: ReadonlyMap<string, Unseen>;
  isOurs: (url: string) => boolean;
  browserState: BrowserState;
  /** Waits until the next request may begin. */
  pace: () => Promise<void>;
  /** The same before an address of the site is asked, where it is. */
  paceFor: (url: string) => Promise<void>;
  /** Has the next request wait so much longer, milliseconds. */
  rest: (ms: number) => void;
  isOver: () => boolean;
}

function openPace(pauseMs: () => number, signal: AbortSignal): Pick<Run, "pace" | "rest"> {
  let nextAt = 0;
  const pace = async (): Promise<void> => {
    const now = performance.now();
    const at = Math.max(now, nextAt);
    nextAt = at + pauseMs();
    if (at > now) await wait(at - now, undefined, { signal }).catch(() => undefined);
  };
  const rest = (ms: number): void => {
    nextAt = Math.max(nextAt, performance.now()) + ms;
  };
  return { pace, rest };
}

/** Opens a crawl, which ends when its time is over or `own` says so. */
export function openRun(input: CrawlInput, own: AbortSignal): Run {
  const { limits, fetch } = input;
  const aliases = openAliases(input.aliases ?? {});
  const start = aliases.ownAddress(input.url);
  const endsAt = performance.now() + limits.secondsMax * 1_000;
  const signal = AbortSignal.any([own, AbortSignal.timeout(limits.secondsMax * 1_000)]);
  // What is looked at elsewhere than in public is looked at there alone: its other hosts are the live ones.
  const isElsewhere = Object.keys(input.aliases ?? {}).length > 0;
  const isOurs = (url: string) =>
    aliases.covers(url) || (isElsewhere ? hostOf(url) === hostOf(start) : isSameSite(start, url));
  const outbound: Outbound = {
    fetch,
    aliases,
    limits,
    signal,
    staysOn: (url) => URL.canParse(url) && isOurs(url),
  };
  let delayMs = 0;
  const silence = new Map<string, Unseen>();
  const robots = openRobots(async (url) => {
    const answer = await fetchPage({ ...outbound, staysOn: () => true }, url);
    if (answer.kind === "answered") return answer;
    silence.set(new URL(url).origin, answer);
    return null;
  }, limits.delayMostMs);
  const paces = openPace(() => Math.max(limits.pauseMs, delayMs), signal);
  return {
    ...{ input, outbound, isOurs, frontier: openPageFrontier(limits.pagesMax) },
    robots: { ...robots, delayMs: async (url) => (delayMs = await robots.delayMs(url)) },
    ...paces,
    paceFor: async (url) => {
      if (!input.isAnswered?.(aliases.readAt(url))) await paces.pace();
    },
    silence,
    browserState: openBrowserState(),
    isOver: () => signal.aborted || performance.now() > endsAt,
  };
}
