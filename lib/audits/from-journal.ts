import { z } from "zod";
import type { GuardedFetch, GuardedResponse } from "@/lib/core/guarded/guarded-fetch";
import type { CrawlBrowser, CrawlInput, Rendered, RenderInput } from "@/lib/crawl";
import type { LinkSample } from "./judge-link";
import type { JournalEntry } from "./frame-file";
import type { RunJournal } from "./journal";
import { conditionsOf, KeptAnswer } from "./kept-answer";

const pageEntry = (url: string): string => `page ${url}`;
const browserEntry = ({ url, language }: Pick<RenderInput, "url" | "language">): string =>
  `browser ${language ?? ""} ${url}`;

interface Kept extends KeptAnswer {
  body: Buffer;
}

/** An answer that was kept, if enough of it was for what is asked now. */
function enoughOf(entry: JournalEntry | null, bytesKept: number | null): Kept | null {
  const kept = KeptAnswer.safeParse(entry?.said);
  if (!entry || !kept.success) return null;
  const isWhole = kept.data.bytesKept === null || entry.body.length < kept.data.bytesKept;
  return isWhole || kept.data.bytesKept === bytesKept ? { ...kept.data, body: entry.body } : null;
}

function responseOf({ status, url, hops, contentType, headers, body }: Kept): GuardedResponse {
  return { status, url, hops, contentType, body, headers: new Headers(headers) };
}

/**
 * A way out that answers from what earlier attempts at a run were answered, and keeps what is answered now. What could not
 * be had is kept by nobody: it is asked for again. What the last whole run was answered is asked after: where the site says
 * that it has not changed, it is not sent again, and `onUnchanged` hears of it.
 */
function fetchFromJournal(
  journal: RunJournal,
  { fetch, now, onUnchanged }: Pick<JournalledCrawl, "fetch" | "now" | "onUnchanged">,
): GuardedFetch {
  return async (request) => {
    const { url, bytesKept = null } = request;
    const kept = enoughOf(await journal.recall(pageEntry(url)), bytesKept);
    if (kept) {
      if (kept.isUnchanged) onUnchanged(url);
      return responseOf(kept);
    }
    const last = enoughOf(await journal.recallLast(pageEntry(url)), bytesKept);
    const conditions = last && conditionsOf(last, now());
    const answer = await fetch({ ...request, headers: { ...request.headers, ...conditions } });
    if (last && conditions && answer.status === 304) {
      const { body, ...said } = { ...last, isUnchanged: true };
      await journal.note(pageEntry(url), said, body);
      onUnchanged(url);
      return responseOf(last);
    }
    const { status, url: from, hops, contentType, headers, body } = answer;
    const said = { status, url: from, hops, contentType, headers: [...headers], bytesKept };
    const sent = { ...said, sentAt: now().toISOString(), isUnchanged: false } satisfies KeptAnswer;
    await journal.note(pageEntry(url), sent, body);
    return answer;
  };
}

/** A browser whose pages are taken from what earlier attempts at a run read in one. */
function browserFromJournal(journal: RunJournal, browser: CrawlBrowser): CrawlBrowser {
  // What an earlier attempt of this engine wrote comes back as it was.
  const Own = z.custom<Extract<Rendered, { kind: "rendered" }>>(
    (value) => typeof value === "object" && value !== null,
  );
  return {
    ...browser,
    isKept: (input) => journal.has(browserEntry(input)),
    async render(input) {
      const entry = await journal.recall(browserEntry(input));
      // The site was asked then, and needs no rest from it now.
      if (entry) return { ...Own.parse(entry.said), html: entry.body.toString("utf8"), requests: 0 };
      const rendered = await browser.render(input);
      if (rendered.kind === "rendered") {
        const { html, ...said } = rendered;
        await journal.note(browserEntry(input), said, Buffer.from(html));
      }
      return rendered;
    },
  };
}

interface JournalledCrawl extends CrawlInput {
  now: () => Date;
  /** Hears of each address whose answer is as the last run had it, by which it was read. */
  onUnchanged: (url: string) => void;
}

/** A crawl that goes on where earlier attempts at its run stood, and is not sent again what has not changed. */
export function crawlFromJournal<T extends JournalledCrawl>(input: T, journal: RunJournal): T {
  const { browser } = input;
  return {
    ...input,
    fetch: fetchFromJournal(journal, input),
    isAnswered: (url) => journal.has(pageEntry(url)),
    ...(browser ? { browser: browserFromJournal(journal, browser) } : {}),
  };
}

/** A timed look at a link, as an earlier attempt at the run measured it where it did. */
export async function sampleFromJournal(
  journal: RunJournal,
  round: number,
  link: string,
  take: () => Promise<{ sample: LinkSample; text: string }>,
): Promise<{ sample: LinkSample; text: string }> {
  const Own = z.custom<LinkSample>((value) => typeof value === "object" && value !== null);
  const key = `look ${round} ${link}`;
  const entry = await journal.recall(key);
  if (entry) return { sample: Own.parse(entry.said), text: entry.body.toString("utf8") };
  const taken = await take();
  await journal.note(key, taken.sample, Buffer.from(taken.text));
  return taken;
}
