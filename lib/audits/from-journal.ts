import { z } from "zod";
import type { GuardedFetch } from "@/lib/core/guarded/guarded-fetch";
import type { CrawlBrowser, CrawlInput, Rendered, RenderInput } from "@/lib/crawl";
import type { LinkSample } from "./judge-link";
import type { RunJournal } from "./journal";

const Answer = z.object({
  status: z.number(),
  url: z.string(),
  hops: z.array(z.object({ url: z.string(), status: z.number() })),
  contentType: z.string(),
  headers: z.array(z.tuple([z.string(), z.string()])),
  /** How much of it was to be kept; null for all. */
  bytesKept: z.number().nullable(),
});

const pageEntry = (url: string): string => `page ${url}`;
const browserEntry = ({ url, language }: Pick<RenderInput, "url" | "language">): string =>
  `browser ${language ?? ""} ${url}`;

/**
 * A way out that answers from what earlier attempts at a run were answered, and keeps what is answered now. What could not
 * be had is kept by nobody: it is asked for again.
 */
function fetchFromJournal(journal: RunJournal, fetch: GuardedFetch): GuardedFetch {
  return async (request) => {
    const { url, bytesKept = null } = request;
    const entry = await journal.recall(pageEntry(url));
    const kept = entry && { ...Answer.parse(entry.said), body: entry.body };
    const isEnough = kept && (kept.bytesKept === null || kept.body.length < kept.bytesKept);
    if (kept && (isEnough || kept.bytesKept === bytesKept)) {
      const { status, url: from, hops, contentType, body } = kept;
      return { status, url: from, hops, contentType, body, headers: new Headers(kept.headers) };
    }
    const answer = await fetch(request);
    const { status, url: from, hops, contentType, headers, body } = answer;
    const said = { status, url: from, hops, contentType, headers: [...headers], bytesKept };
    await journal.note(pageEntry(url), said, body);
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

/** A crawl that goes on where earlier attempts at its run stood. */
export function crawlFromJournal<T extends CrawlInput>(input: T, journal: RunJournal): T {
  const { fetch, browser } = input;
  return {
    ...input,
    fetch: fetchFromJournal(journal, fetch),
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
