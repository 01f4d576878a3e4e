import { isReadable } from "@/lib/core/is-readable";
import type { CrawlEvent, CrawledPage } from "./crawl-events";
import type { Run } from "./crawl-run";
import { decodeText } from "./decode-text";
import type { Answered, Unseen } from "./fetch-page";
import { judgeAnswer } from "./judge-answer";
import { canonicalTag } from "./language-tags";
import { isStillEmpty, needsBrowser } from "./needs-browser";
import { offerAll, offerVariants } from "./offer-links";
import { pageKey, type PageFrontier, type Waiting } from "./page-frontier";
import { readLinks, type PageLink } from "./page-links";
import { parsePage, type ParsedPage } from "./parse-page";
import { readInBrowser } from "./read-in-browser";

// Several addresses may lead on to one page, or name another as their own that differs in what it asks for.
function isKnown(frontier: PageFrontier, asked: string, url: string, canonical: string | null): boolean {
  if (pageKey(url) !== pageKey(asked) && !frontier.meet(url)) return true;
  if (canonical === null || pageKey(canonical) === pageKey(url)) return false;
  const isOtherQuery = pageKey(canonical).split("?")[0] === pageKey(url).split("?")[0];
  return isOtherQuery && !frontier.meet(canonical);
}

interface ReadPage {
  html: string;
  $: ParsedPage;
}

function readPage({ body, contentType }: Answered): ReadPage | null {
  if (!isReadable(body)) return null;
  const html = decodeText(body, contentType);
  return { html, $: parsePage(html) };
}

const withOwn = ({ outbound }: Run, all: readonly PageLink[]): PageLink[] =>
  all.map((link) => ({ ...link, url: outbound.aliases.ownAddress(link.url) }));

function openPage(
  run: Run,
  waiting: Waiting,
  answer: Answered,
  { html, $ }: ReadPage,
  isRendered: boolean,
): CrawledPage | null {
  const { url, headers, isCut, hops } = answer;
  const { links, alternates, alternatesLeftOut, canonical } = readLinks($, url);
  const ownCanonical = canonical === null ? null : run.outbound.aliases.ownAddress(canonical);
  if (isKnown(run.frontier, waiting.url, url, ownCanonical)) return null;
  if (alternatesLeftOut > 0) run.frontier.leaveOut("variants", url, alternatesLeftOut);
  return {
    ...{ url, html, $, isCut, isRendered, hops, by: waiting.by, from: waiting.from },
    ...{ links: withOwn(run, links), alternates: withOwn(run, alternates) },
    languageHeader: headers.get("content-language"),
    // What its scripts make of a page may change while the page as it is sent does not.
  };
}

function follow(run: Run, page: Pick<CrawledPage, "links" | "alternates">, waiting: Waiting): void {
  if (run.input.only) return offerVariants(run, page, waiting);
  offerAll(run, page.alternates, "alternate", waiting);
  return offerAll(run, page.links, "link", waiting);
}

/** A page as it is read: as it was sent, or as its scripts make it where it needs a browser. */
async function settlePage(run: Run, waiting: Waiting, sent: Answered): Promise<CrawlEvent | null> {
  const { url, from } = waiting;
  const tooDeep = { kind: "unseen" as const, url, why: "too_deep" as const, code: String(sent.status), from };
  const plain = readPage(sent);
  if (!plain) return { ...tooDeep, detail: sent.url };
  if (needsBrowser(plain.$, plain.html) === null) return told(run, waiting, sent, plain, false);
  const declared = canonicalTag(plain.$("html").attr("lang") ?? "");
  const answer = await readInBrowser(run, sent, declared);
  const shown = answer.kind === "answered" && judgeAnswer(answer).is === "page" ? readPage(answer) : null;
  if (shown && answer.kind === "answered" && !isStillEmpty(plain.$, shown.$)) {
    run.browserState.rendered += 1;
    return told(run, waiting, answer, shown, true);
  }
  // Where its frame leads is known all the same.
  const { links, alternates } = readLinks(plain.$, sent.url);
  follow(run, { links: withOwn(run, links), alternates: withOwn(run, alternates) }, waiting);
  const lost =
    answer.kind === "unseen" ? answer : { why: "needs_browser" as const, code: "empty", detail: answer.url };
  return { kind: "unseen", url, why: lost.why, code: lost.code, detail: lost.detail, from };
}

function told(
  run: Run,
  waiting: Waiting,
  answer: Answered,
  read: ReadPage,
  isRendered: boolean,
): CrawlEvent | null {
  const page = openPage(run, waiting, answer, read, isRendered);
  if (!page) return null;
  follow(run, page, waiting);
  return { kind: "page", page };
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
  if (judged.is === "other") return null;
  return settlePage(run, waiting, answer);
}
