import { isReadable } from "@/lib/core/is-readable";
import type { CrawlEvent, CrawledPage } from "./crawl-events";
import type { Run } from "./crawl-run";
import { decodeText } from "./decode-text";
import type { Answered, Unseen } from "./fetch-page";
import { judgeAnswer } from "./judge-answer";
import { offerAll, offerVariants } from "./offer-links";
import { pageKey, type PageFrontier, type Waiting } from "./page-frontier";
import { readLinks, type PageLink } from "./page-links";
import { parsePage } from "./parse-page";

// Several addresses may lead on to one page, or name another as their own that differs in what it asks for.
function isKnown(frontier: PageFrontier, asked: string, url: string, canonical: string | null): boolean {
  if (pageKey(url) !== pageKey(asked) && !frontier.meet(url)) return true;
  if (canonical === null || pageKey(canonical) === pageKey(url)) return false;
  const isOtherQuery = pageKey(canonical).split("?")[0] === pageKey(url).split("?")[0];
  return isOtherQuery && !frontier.meet(canonical);
}

function openPage(run: Run, waiting: Waiting, answer: Answered): CrawledPage | "too_deep" | "known" {
  const { url, body, contentType, headers, isCut, hops } = answer;
  if (!isReadable(body)) return "too_deep";
  const html = decodeText(body, contentType);
  const $ = parsePage(html);
  const { links, alternates, alternatesLeftOut, canonical } = readLinks($, url);
  const ownCanonical = canonical === null ? null : run.outbound.aliases.ownAddress(canonical);
  if (isKnown(run.frontier, waiting.url, url, ownCanonical)) return "known";
  if (alternatesLeftOut > 0) run.frontier.leaveOut("variants", url, alternatesLeftOut);
  const own = (all: PageLink[]) =>
    all.map((link) => ({ ...link, url: run.outbound.aliases.ownAddress(link.url) }));
  return {
    ...{ url, html, $, isCut, hops, by: waiting.by, from: waiting.from },
    ...{ links: own(links), alternates: own(alternates) },
    languageHeader: headers.get("content-language"),
    etag: headers.get("etag"),
    lastModified: headers.get("last-modified"),
  };
}

/** What became of an address, and where it leads; null for what is no page, or one that was read already. */
export async function settleAnswer(
  run: Run,
  waiting: Waiting,
  answer: Answered | Unseen,
): Promise<CrawlEvent | null> {
  const { by, from } = waiting;
  if (answer.kind === "unseen") {
    const { url, why, code, detail } = answer;
    return {
      kind: "unseen",
      url,
      why: run.isOver() && why === "too_slow" ? "limit" : why,
      code,
      detail,
      from,
    };
  }
  const { url, status } = answer;
  const judged = judgeAnswer(answer);
  const unseen = { kind: "unseen" as const, url: waiting.url, code: String(status), detail: url, from };
  if (judged.is === "unseen") return { ...unseen, why: judged.why };
  if (judged.is === "gone") return { kind: "gone", url: waiting.url, status, by, from };
  if (judged.is === "unchanged") {
    const kept = await run.input.kept?.(waiting.url);
    offerAll(run, kept?.alternates ?? [], "alternate", waiting);
    offerAll(run, kept?.links ?? [], "link", waiting);
    return { kind: "unchanged", url: waiting.url };
  }
  if (judged.is === "other") return null;
  const page = openPage(run, waiting, answer);
  if (page === "known") return null;
  if (page === "too_deep") return { ...unseen, why: "too_deep" };
  if (run.input.only) offerVariants(run, page, waiting);
  else {
    offerAll(run, page.alternates, "alternate", waiting);
    offerAll(run, page.links, "link", waiting);
  }
  return { kind: "page", page };
}
