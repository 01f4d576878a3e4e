import type { CrawlEvent, CrawlStop } from "./crawl-events";
import { openRun, type CrawlInput, type Run } from "./crawl-run";
import { fetchPage, type Answered, type Unseen } from "./fetch-page";
import { offerSitemaps } from "./offer-links";
import type { Waiting } from "./page-frontier";
import { settleAnswer } from "./settle-answer";

// Requests a page that is read may cost in those that are not.
const TRIES_A_PAGE = 2;
const MISSES_IN_A_ROW = 10;
const MISSES_WHEN_BUSY = 4;

interface Task {
  waiting: Waiting;
  result: Promise<Answered | Unseen>;
}

// A host whose robots.txt cannot be had is as its robots.txt is: refused, out of reach, slow.
function refusal({ robots, silence }: Run, url: string): Unseen {
  const { origin, host } = new URL(url);
  const silent = silence.get(origin);
  if (silent) return { ...silent, url };
  const why = robots.isSilent(url) ? ("server_error" as const) : ("robots" as const);
  return { kind: "unseen", url, why, code: why, detail: host, hops: [] };
}

async function read(run: Run, { url }: Waiting): Promise<Answered | Unseen> {
  const { outbound, robots, paceFor } = run;
  const refuses = async (one: string) => ((await robots.mayRead(one)) ? null : refusal(run, one));
  const refused = await refuses(url);
  if (refused) return refused;
  await paceFor(url);
  // What a redirect leads to may be forbidden where the address was not.
  return fetchPage({ ...outbound, refuses }, url);
}

/** How many in a row could not be had; a site that asks for patience, or says nothing any more, is left alone. */
function openPatience(): { note(event: CrawlEvent | null): void; isOver(): boolean } {
  let misses = 0;
  return {
    isOver: () => misses >= MISSES_IN_A_ROW,
    note(event) {
      if (event?.kind !== "unseen") misses = 0;
      else if (["blocked", "server_error", "unreachable", "too_slow"].includes(event.why))
        misses += event.code === "429" || event.code === "503" ? MISSES_WHEN_BUSY : 1;
    },
  };
}

/**
 * Reads a site: what its sitemaps name, its pages in other languages, and where its pages lead, as its robots.txt
 * allows, politely and within the limits in pages, bytes, hops and time. Gives what became of each address, in an order
 * that does not depend on which answer came first, and an `end`. Holds addresses and the pages under way, nothing else.
 * What is asked goes through `fetch`, the guarded client. What could not be seen is told from what is not there.
 */
export async function* crawl(input: CrawlInput): AsyncGenerator<CrawlEvent, void> {
  const own = new AbortController();
  const giveUp = () => own.abort();
  input.signal?.addEventListener("abort", giveUp);
  try {
    yield* crawlRun(openRun(input, own.signal));
  } finally {
    own.abort();
    input.signal?.removeEventListener("abort", giveUp);
  }
}

async function* crawlRun(run: Run): AsyncGenerator<CrawlEvent, void> {
  const { input, frontier, outbound, robots } = run;
  const { pagesMax, concurrency } = input.limits;
  const [startUrl = input.url, ...others] = (input.only ?? []).filter(run.isOurs);
  const startAt = (url: string): Waiting => {
    return { url: outbound.aliases.ownAddress(url), depth: 0, by: "start", from: null };
  };
  const start = startAt(startUrl);
  frontier.meet(start.url);
  const isPatient = (await robots.delayMs(start.url)) > 0;
  const first = await settleAnswer(run, start, await read(run, start));
  if (first) yield first;
  for (const url of others) frontier.offer(startAt(url));
  const isThere = first?.kind === "page";
  // A page that nobody could read for want of a browser is there all the same.
  const isFrame = first?.kind === "unseen" && first.why === "needs_browser";
  if (!input.only && (isThere || isFrame)) yield* offerSitemaps(run, start.url);

  const patience = openPatience();
  const tasks: Task[] = [];
  let pages = 1;
  let tries = 1;
  const fill = (): void => {
    const most = isPatient ? 1 : concurrency;
    while (tasks.length < most && pages + tasks.length < pagesMax && tries < pagesMax * TRIES_A_PAGE) {
      const waiting = run.isOver() ? null : frontier.take();
      if (!waiting) return;
      tries += 1;
      const result = read(run, waiting);
      // One that fails while another is waited for ends the crawl in its turn, and the process never.
      result.catch(() => undefined);
      tasks.push({ waiting, result });
    }
  };
  for (fill(); tasks.length > 0; fill()) {
    const [task] = tasks.splice(0, 1);
    if (!task) break;
    const event = await settleAnswer(run, task.waiting, await task.result);
    patience.note(event);
    if (event?.kind === "page") pages += 1;
    if (event) yield event;
    if (patience.isOver()) break;
  }
  const waiting = frontier.waiting() + tasks.length;
  const { needed, rendered, isSandboxed } = run.browserState;
  yield {
    ...{ kind: "end", stop: stopOf(run, waiting, patience.isOver()), waiting, leftOut: frontier.leftOut() },
    browser: { needed, rendered, isSandboxed },
  };
}

function stopOf(run: Run, waiting: number, isUnresponsive: boolean): CrawlStop | null {
  if (run.input.signal?.aborted) return "ended";
  if (isUnresponsive) return "unresponsive";
  if (run.isOver()) return "time";
  return waiting > 0 ? "pages" : null;
}
