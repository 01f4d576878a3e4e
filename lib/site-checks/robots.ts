import robotsParser from "robots-parser";
import { GuardedFetchError, type GuardedResponse } from "@/lib/core/guarded/guarded-fetch";

/** What the robots.txt files of a site's hosts allow us, each asked for once. */
export interface Robots {
  mayRead(url: string): Promise<boolean>;
  /** The same for a host whose file has been read; true where none has. */
  known(url: string): boolean;
  /** How long to wait between two requests, milliseconds; at most two seconds. */
  delayMs(url: string): Promise<number>;
}

type Rules = ReturnType<typeof robotsParser>;

const AGENT = "Accordant";
const DELAY_MOST_MS = 2_000;
const FORBIDDEN = "User-agent: *\nDisallow: /";

// RFC 9309: what cannot be read for now forbids everything, what is not there nothing.
async function readRules(origin: string, get: (url: string) => Promise<GuardedResponse>): Promise<Rules> {
  const url = `${origin}/robots.txt`;
  try {
    const { status, body } = await get(url);
    if (status >= 500) return robotsParser(url, FORBIDDEN);
    return robotsParser(url, status === 200 ? body.toString() : "");
  } catch (error) {
    if (!(error instanceof GuardedFetchError)) throw error;
    return robotsParser(url, FORBIDDEN);
  }
}

/** Opens the rules of whatever hosts are met. */
export function openRobots(get: (url: string) => Promise<GuardedResponse>): Robots {
  const read = new Map<string, Rules>();
  const rulesOf = async (url: string): Promise<Rules> => {
    const { origin } = new URL(url);
    const rules = read.get(origin) ?? (await readRules(origin, get));
    read.set(origin, rules);
    return rules;
  };
  return {
    mayRead: async (url) => (await rulesOf(url)).isAllowed(url, AGENT) !== false,
    known: (url) => read.get(new URL(url).origin)?.isAllowed(url, AGENT) !== false,
    delayMs: async (url) => Math.min(((await rulesOf(url)).getCrawlDelay(AGENT) ?? 0) * 1_000, DELAY_MOST_MS),
  };
}
