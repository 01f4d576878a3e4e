import { z } from "zod";
import { keysOfPage } from "./product-page";
import type { Finding, ProductPage } from "@/lib/audits";
import { comparePage, noCounts, type AuthenticityCounts, type ReferenceProduct } from "./compare-page";

const count = z.number().int().nonnegative();
const Counts = z.object({
  ...{ matching: count, deviating: count, missing: count, unreferenced: count, not_comparable: count },
});

/** What holding a site's pages against its sources came to, without the findings. */
export const Authenticity = z.object({
  pages: count,
  /** Pages that no source knows the product of. */
  unknownPages: count,
  counts: Counts,
  languages: z.record(z.string(), Counts),
  /** Product by product, the worst first, at most 200. */
  products: z.array(z.object({ group: z.string(), title: z.string(), label: z.string(), counts: Counts })),
  sources: z.array(
    z.object({
      ...{ sourceId: z.string(), name: z.string(), kind: z.enum(["polled", "upload", "ingest"]) },
      /** Parameters on pages that it stands behind. */
      ...{ readAt: z.iso.datetime(), bound: count },
    }),
  ),
  findingsDropped: count,
});
export type Authenticity = z.output<typeof Authenticity>;

const FINDINGS_MOST = 2_000;
const PRODUCTS_MOST = 200;

function addTo(sum: AuthenticityCounts, counts: AuthenticityCounts): void {
  sum.matching += counts.matching;
  sum.deviating += counts.deviating;
  sum.missing += counts.missing;
  sum.unreferenced += counts.unreferenced;
  sum.not_comparable += counts.not_comparable;
}

/** Adds up pages one after the other, so that they need not all be there at once. */
export function openHolding() {
  const counts = noCounts();
  const languages = new Map<string, AuthenticityCounts>();
  const products = new Map<string, Authenticity["products"][number]>();
  const bound = new Map<string, number>();
  const findings: Finding[] = [];
  let [pages, unknownPages, findingsDropped] = [0, 0, 0];
  return {
    hold(page: ProductPage, find: (key: string) => readonly ReferenceProduct[]): void {
      if (page.product.parameters.length === 0) return;
      const held = comparePage(page, find);
      // A page that names no product and is of none that a source knows is no product page.
      if (held.labels.length === 0 && keysOfPage(page.product).length === 0) return;
      pages += 1;
      if (held.labels.length === 0) unknownPages += 1;
      addTo(counts, held.counts);
      const language = languages.get(page.language) ?? noCounts();
      addTo(language, held.counts);
      languages.set(page.language, language);
      const label = held.labels.join(", ");
      const product = products.get(page.group) ?? {
        group: page.group,
        title: page.product.title,
        label,
        counts: noCounts(),
      };
      addTo(product.counts, held.counts);
      products.set(page.group, product);
      for (const [source, more] of held.bound) bound.set(source, (bound.get(source) ?? 0) + more);
      const room = FINDINGS_MOST - findings.length;
      findings.push(...held.findings.slice(0, room));
      findingsDropped += Math.max(0, held.findings.length - room);
    },
    result(
      sources: readonly {
        sourceId: string;
        name: string;
        kind: "polled" | "upload" | "ingest";
        readAt: Date;
      }[],
    ) {
      const worst = [...products.values()].toSorted(
        (a, b) => b.counts.deviating - a.counts.deviating || b.counts.missing - a.counts.missing,
      );
      const authenticity: Authenticity = {
        ...{ pages, unknownPages, counts, languages: Object.fromEntries(languages), findingsDropped },
        products: worst.slice(0, PRODUCTS_MOST),
        sources: sources.map(({ sourceId, name, kind, readAt }) => {
          return { sourceId, name, kind, readAt: readAt.toISOString(), bound: bound.get(sourceId) ?? 0 };
        }),
      };
      return { authenticity, findings };
    },
  };
}
