import robotsParser from "robots-parser";
import { ROBOTS_AGENT } from "@/lib/core/robots-agent";

/** What the robots.txt files of a site's hosts allow us, each asked for once. */
export interface Robots {
  mayRead(url: string): Promise<boolean>;
  /** The same for a host whose file has been read; true where none has. */
  known(url: string): boolean;
  /** Whether what a host's file says could not be learned, so that nothing of it may be read for now. */
  isSilent(url: string): boolean;
  /** How long to wait between two requests, milliseconds; no more than the most that is asked for. */
  delayMs(url: string): Promise<number>;
  /** What the file of an address's host says, as far as it has been read; null where there is none. */
  textOf(url: string): string | null;
  /** Sitemaps that the file names. */
  sitemaps(url: string): Promise<string[]>;
}

type Rules = ReturnType<typeof robotsParser>;
/** How a robots.txt is asked for; null where it cannot be read for now. */
type Ask = (url: string) => Promise<{ status: number; body: Buffer } | null>;

const DELAY_MOST_MS = 2_000;
// RFC 9309 2.5 wants at least this much of a file read.
const BYTES_MOST = 500 * 1_024;
const FORBIDDEN = "User-agent: *\nDisallow: /";

// RFC 9309: what cannot be read for now forbids everything, what is not there nothing.
async function readText(origin: string, ask: Ask, silent: Set<string>): Promise<string> {
  const url = `${origin}/robots.txt`;
  const answer = await ask(url);
  if (answer === null || answer.status >= 500) {
    silent.add(origin);
    return FORBIDDEN;
  }
  return answer.status === 200 ? answer.body.subarray(0, BYTES_MOST).toString() : "";
}

/** Opens the rules of whatever hosts are met. */
export function openRobots(ask: Ask, delayMostMs: number = DELAY_MOST_MS): Robots {
  const read = new Map<string, Rules>();
  const texts = new Map<string, string>();
  const silent = new Set<string>();
  const asked = new Map<string, Promise<Rules>>();
  const rulesOf = (url: string): Promise<Rules> => {
    const { origin } = new URL(url);
    const rules =
      asked.get(origin) ??
      readText(origin, ask, silent).then((text) => {
        texts.set(origin, text);
        return robotsParser(`${origin}/robots.txt`, text);
      });
    asked.set(origin, rules);
    return rules.then((one) => {
      read.set(origin, one);
      return one;
    });
  };
  return {
    mayRead: async (url) => (await rulesOf(url)).isAllowed(url, ROBOTS_AGENT) !== false,
    known: (url) => read.get(new URL(url).origin)?.isAllowed(url, ROBOTS_AGENT) !== false,
    textOf: (url) => texts.get(new URL(url).origin) ?? null,
    isSilent: (url) => silent.has(new URL(url).origin),
    delayMs: async (url) =>
      Math.min(((await rulesOf(url)).getCrawlDelay(ROBOTS_AGENT) ?? 0) * 1_000, delayMostMs),
    sitemaps: async (url) => (await rulesOf(url)).getSitemaps(),
  };
}
