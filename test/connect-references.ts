import { storePages } from "@/lib/authenticity";
import { settleAuthenticity } from "@/lib/audit-runs";
import { withTenant } from "@/lib/core/db/tenant";
import { readProduct } from "@/lib/parameters";
import { createReferenceSource, ingestReferenceProducts } from "@/lib/reference-sources";
import type { MadeProvider, MadeSite } from "./make-provider";

/** An address at which nothing answers. */
const ERP = "http://127.0.0.1:65535/products";

export const PRODUCTS = [
  { model: "PX-1", additionalProperty: [{ name: "Weight", value: 1.2, unitCode: "KGM" }] },
];

/** Connects a site to an ERP that is polled, and to one that sends; gives their ids. */
export async function connectReferences(
  provider: MadeProvider,
  { siteId }: MadeSite,
): Promise<{ sourceId: string; ingestedId: string }> {
  const ctx = provider.ctx();
  const polled = { siteId, name: "ERP", kind: "polled", url: ERP, credential: "Bearer of the ERP" } as const;
  const { sourceId } = await createReferenceSource({ ctx, input: polled });
  const sent = await createReferenceSource({ ctx, input: { siteId, name: "PIM", kind: "ingest" } });
  return { sourceId, ingestedId: sent.sourceId };
}

/** Has a connected site have a product of its source, and a page of it that was held against it. */
export async function fillReferences(provider: MadeProvider, site: MadeSite): Promise<void> {
  const ctx = provider.ctx();
  const { ingestedId } = await connectReferences(provider, site);
  await ingestReferenceProducts({ ctx, input: { sourceId: ingestedId, products: PRODUCTS } });
  const url = `https://${site.slug}.example/en/a`;
  const html = "<table><tr><th>Model</th><td>PX-1</td></tr><tr><th>Weight</th><td>1.3 kg</td></tr></table>";
  const product = readProduct(html, { url, language: "en" });
  const page = { url, language: "en", group: `${site.slug}.example/a`, product };
  await withTenant(ctx, (tx) => storePages(tx, ctx, site, [page], null));
  await settleAuthenticity(() => ctx, site);
}
