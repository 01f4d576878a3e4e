import { primaryTag } from "@/lib/core/primary-tag";
import type { CrawlEvent } from "./crawl-events";
import type { Run } from "./crawl-run";
import { fetchPage } from "./fetch-page";
import type { Waiting } from "./page-frontier";
import type { PageLink } from "./page-links";
import { readSitemaps } from "./read-sitemaps";
import { variantKey } from "./variant-key";

const SITEMAP_BYTES = 10_000_000;

/** Takes over where a page leads to, as far as it is the site's own and in a language that is asked for. */
export function offerAll(
  run: Run,
  links: readonly PageLink[],
  by: Waiting["by"],
  { url, depth }: Waiting,
): void {
  const wanted = run.input.languages?.map(primaryTag);
  for (const link of links) {
    if (!run.isOurs(link.url)) continue;
    const own = run.outbound.aliases.ownAddress(link.url);
    const language = variantKey(own).language ?? link.language;
    if (wanted && language !== null && !wanted.includes(primaryTag(language))) continue;
    run.frontier.offer({ url: own, depth: by === "link" ? depth + 1 : depth, by, from: url });
  }
}

// The same page in another language, as far as its address says so.
const isVariant = (url: string, of: string): boolean => variantKey(url).key === variantKey(of).key;

/** Takes over where a page leads to where some pages alone are looked at: to itself in other languages. */
export function offerVariants(
  run: Run,
  page: { links: readonly PageLink[]; alternates: readonly PageLink[] },
  waiting: Waiting,
): void {
  const switches = page.links.filter(({ url }) => isVariant(url, waiting.url));
  offerAll(run, [...page.alternates, ...switches], "alternate", waiting);
}

/** Takes over what the site's sitemaps name, and tells which of it they say is one page. */
export async function* offerSitemaps(run: Run, start: string): AsyncGenerator<CrawlEvent> {
  const { frontier, outbound, robots, isOurs, input } = run;
  const ask = async (url: string) => {
    if (!isOurs(url) || run.isOver() || !(await robots.mayRead(url))) return null;
    await run.paceFor(url);
    const answer = await fetchPage(
      { ...outbound, limits: { ...input.limits, bytesMax: SITEMAP_BYTES } },
      url,
    );
    return answer.kind === "answered" && answer.status === 200 ? answer : null;
  };
  const { origin } = new URL(start);
  const named = (await robots.sitemaps(start)).filter((url) => URL.canParse(url));
  const starts = named.length > 0 ? named : [`${origin}/sitemap.xml`, `${origin}/sitemap_index.xml`];
  const wanted = input.languages?.map(primaryTag);
  const entriesMax = input.limits.pagesMax * 4;
  for await (const { url, alternates } of readSitemaps(starts, entriesMax, SITEMAP_BYTES, ask)) {
    const own = [{ url, language: null }, ...alternates]
      .filter((one) => isOurs(one.url))
      .map((one) => ({ ...one, url: outbound.aliases.ownAddress(one.url) }));
    for (const one of own) {
      const language = one.language ?? variantKey(one.url).language;
      if (wanted && language !== null && !wanted.includes(primaryTag(language))) continue;
      frontier.offer({ url: one.url, depth: 0, by: "sitemap", from: null });
    }
    if (own.length > 1) yield { kind: "alternates", urls: own };
  }
}
