import { pageKey, variantKey } from "@/lib/crawl";
import type { Alternate } from "./page-record";

/** By what a page was found to be another in a different language. */
export type AlignedBy = "hreflang" | "sitemap" | "path" | "switch" | "model" | "structure" | "alone";

export interface AlignedPage {
  url: string;
  language: string;
  by: AlignedBy;
}

/** One page of a site in the languages it is in, each once. */
export interface PageGroup {
  id: string;
  pages: AlignedPage[];
}

/** What is kept of a page to align it by. */
export interface PageSigns {
  url: string;
  language: string | null;
  alternates: readonly Alternate[];
  switches: readonly Alternate[];
  /** Its product's model, or null. */
  model: string | null;
  shape: string | null;
}

export interface PageAligner {
  add(page: PageSigns): void;
  /** Takes over that a sitemap calls these one page. */
  hint(urls: readonly { url: string }[]): void;
  /** Whether a page that was read names another as its own in a different language; null where it was not read. */
  names(from: string, to: string): boolean | null;
  languageOf(url: string): string | null;
  groups(): PageGroup[];
}

interface Known {
  url: string;
  language: string | null;
  model: string | null;
  shape: string | null;
}

interface Edge {
  from: string;
  to: string;
  by: AlignedBy;
  strength: number;
}

/** Groups that are put together as long as none has a language twice. */
function openGroups(pages: readonly Known[]) {
  const groups = new Map(pages.map((page) => [pageKey(page.url), new Map([[page.language ?? "", page]])]));
  const by = new Map<string, AlignedBy>();
  return {
    by,
    groups,
    join: (one: string, other: string, how: AlignedBy): void => {
      const [first, second] = [groups.get(one), groups.get(other)];
      if (!first || !second || first === second) return;
      if ([...second.keys()].some((language) => first.has(language))) return;
      for (const [language, page] of second) {
        first.set(language, page);
        groups.set(pageKey(page.url), first);
      }
      for (const key of [one, other]) if (!by.has(key)) by.set(key, how);
    },
  };
}

/** Pairs of pages that are alone of their language in having the same sign. */
function uniquePairs(pages: readonly Known[], signOf: (page: Known) => string | null): [string, string][] {
  const bySign = new Map<string, Known[]>();
  for (const page of pages) {
    const sign = page.language === null ? null : signOf(page);
    if (sign === null) continue;
    const alike = bySign.get(sign);
    if (alike) alike.push(page);
    else bySign.set(sign, [page]);
  }
  return [...bySign.values()].flatMap((alike) => {
    const languages = new Set(alike.map(({ language }) => language));
    const [first, ...others] = alike;
    if (!first || languages.size !== alike.length) return [];
    return others.map((other): [string, string] => [pageKey(first.url), pageKey(other.url)]);
  });
}

/**
 * Aligns the pages of a site with one another across languages: by hreflang that both name, or one alone names, by the
 * sitemap, by addresses that differ in their language, by language switches that lead to each other, by a model that one
 * page of each language is about, by the same build. A page that many name (all of them the home page of another
 * language) is taken for the same page by none of these. Keeps some hundred bytes a page.
 */
export function openAligner(): PageAligner {
  const known = new Map<string, Known>();
  const alternates = new Map<string, string[]>();
  const switches = new Map<string, string[]>();
  const hints: string[][] = [];
  const points = (edges: Map<string, string[]>, from: string, to: string): boolean =>
    edges.get(from)?.includes(to) ?? false;

  const edgesOf = (edges: Map<string, string[]>, by: AlignedBy, base: number): Edge[] => {
    const namedBy = new Map<string, number>();
    for (const [from, targets] of edges)
      for (const to of targets) {
        const sign = `${known.get(from)?.language} ${to}`;
        namedBy.set(sign, (namedBy.get(sign) ?? 0) + 1);
      }
    return [...edges].flatMap(([from, targets]) =>
      targets.flatMap((to): Edge[] => {
        const [page, target] = [known.get(from), known.get(to)];
        if (!page || !target || page.language === target.language) return [];
        const isReturned = points(edges, to, from);
        const isSame = variantKey(page.url).key === variantKey(target.url).key;
        const isOnly = namedBy.get(`${page.language} ${to}`) === 1 && by === "hreflang";
        if (!isReturned && !isSame && !isOnly) return [];
        return [{ from, to, by, strength: base + (isReturned ? 0 : 2) + (isSame ? 0 : 1) }];
      }),
    );
  };
  return {
    add({ url, language, alternates: others, switches: offered, model, shape }) {
      const key = pageKey(url);
      known.set(key, { url, language, model, shape });
      if (others.length > 0)
        alternates.set(
          key,
          others.map((one) => pageKey(one.url)),
        );
      if (offered.length > 0) switches.set(key, [...new Set(offered.map((one) => pageKey(one.url)))]);
    },
    hint: (urls) => void hints.push(urls.map(({ url }) => pageKey(url))),
    names: (from, to) => (known.has(pageKey(from)) ? points(alternates, pageKey(from), pageKey(to)) : null),
    languageOf: (url) => known.get(pageKey(url))?.language ?? null,
    groups() {
      const pages = [...known.values()].sort((a, b) => (a.url < b.url ? -1 : 1));
      const { groups, by, join } = openGroups(pages);
      const stated = [...edgesOf(alternates, "hreflang", 0), ...edgesOf(switches, "switch", 20)];
      for (const [first, ...others] of hints)
        for (const to of others)
          if (first !== undefined) stated.push({ from: first, to, by: "sitemap", strength: 1 });
      const likely = uniquePairs(pages, ({ url }) => variantKey(url).key);
      for (const [from, to] of likely) stated.push({ from, to, by: "path", strength: 10 });
      for (const [from, to] of uniquePairs(pages, ({ model }) => model))
        stated.push({ from, to, by: "model", strength: 30 });
      for (const [from, to] of uniquePairs(pages, ({ shape }) => shape))
        stated.push({ from, to, by: "structure", strength: 40 });
      stated.sort((a, b) => a.strength - b.strength || (`${a.from} ${a.to}` < `${b.from} ${b.to}` ? -1 : 1));
      for (const edge of stated) join(edge.from, edge.to, edge.by);
      return [...new Set(groups.values())].map((group) => {
        const members = [...group].map(([language, { url }]): AlignedPage => {
          return { url, language, by: by.get(pageKey(url)) ?? "alone" };
        });
        members.sort((a, b) => (a.language < b.language ? -1 : 1));
        return { id: variantKey(members[0]?.url ?? "").key, pages: members };
      });
    },
  };
}
