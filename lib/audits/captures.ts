import type { AuditReport } from "./audit-report";
import { isGrave, isUntold } from "./machine-report";
import { openSpool } from "./spool";

/** The HTML of pages that were read, kept on disk until it is known which of them findings rest on. */
export interface Captures {
  note: (url: string, html: string) => Promise<void>;
  /** Gives the pages that findings rest on, gravest first, as far as they were kept. */
  give(report: AuditReport, onCapture: (url: string, html: string) => Promise<void>): Promise<void>;
  close(): Promise<void>;
}

const PAGE_CHARACTERS_MOST = 500_000;
const SPOOLED_CHARACTERS_MOST = 256_000_000;
const PAGES_MOST = 40;

/** The pages of a report that findings rest on: those of what is wrong for sure first, of what could not be told none. */
function pagesOf({ indicators }: AuditReport): string[] {
  const told = indicators.flatMap(({ findings }) => findings).filter(({ outcome }) => !isUntold(outcome));
  const urlsOf = (grave: boolean) =>
    told
      .filter(({ outcome }) => isGrave(outcome) === grave)
      .flatMap(({ places }) => places.map(({ url }) => url));
  return [...new Set([...urlsOf(true), ...urlsOf(false)])];
}

/** Opens what keeps pages' HTML within limits; a page that is longer than a capture may be is not kept. */
export async function openCaptures(): Promise<Captures> {
  const spool = await openSpool<{ html: string }>();
  const places = new Map<string, number>();
  let characters = 0;
  return {
    async note(url, html) {
      if (html.length > PAGE_CHARACTERS_MOST || characters + html.length > SPOOLED_CHARACTERS_MOST) return;
      characters += html.length;
      places.set(url, await spool.write({ html }));
    },
    async give(report, onCapture) {
      const kept = pagesOf(report).flatMap((url) => {
        const place = places.get(url);
        return place === undefined ? [] : [{ url, place }];
      });
      for (const { url, place } of kept.slice(0, PAGES_MOST))
        await onCapture(url, (await spool.read(place)).html);
    },
    close: () => spool.close(),
  };
}
