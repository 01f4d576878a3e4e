import { z } from "zod";
import type { ProductPage } from "@/lib/audits";
import type { Ctx } from "@/lib/core/ctx";
import type { Tx } from "@/lib/core/db/tenant";
import { toJsonb } from "@/lib/core/to-jsonb";
import { canonicalCode } from "@/lib/parameters";

const AT_ONCE = 200;

// What was written here comes back as it was.
const Stored = z.custom<ProductPage["product"]>((value) => typeof value === "object" && value !== null);

/** A figure or a short word by itself names no product. */
const isTelling = (key: string): boolean => key.length >= 4 || (/[A-Z]/.test(key) && /\d/.test(key));

/** What a page's product is looked up by. */
export function keysOfPage({ models, sku, gtin }: ProductPage["product"]): string[] {
  const codes = [...models, sku ?? ""].map((one) => canonicalCode(one)).filter(isTelling);
  return [...new Set(gtin === null ? codes : [...codes, gtin.padStart(14, "0")])];
}

/** Every key under which a page may be found: its own, and those of the models that its tables are of. */
export function allKeysOf({ product }: ProductPage): string[] {
  const subjects = product.parameters.flatMap(({ subject }) =>
    subject === null ? [] : [subject, ...subject.split(/\s+/)].map((text) => canonicalCode(text)),
  );
  return [...new Set([...keysOfPage(product), ...subjects])];
}

/**
 * Keeps what pages print of their products: in place of all that was kept before, or where pages alone were looked at
 * (`among`), of what was kept of those.
 */
export async function storePages(
  tx: Tx,
  { providerId, now }: Ctx,
  { siteId, clientId }: { siteId: string; clientId: string },
  pages: readonly ProductPage[],
  among: readonly string[] | null,
): Promise<void> {
  const own = { providerId, siteId };
  await tx.productPage.deleteMany({ where: among === null ? own : { ...own, url: { in: [...among] } } });
  for (let from = 0; from < pages.length; from += AT_ONCE) {
    const batch = pages.slice(from, from + AT_ONCE);
    await tx.$executeRaw`
      INSERT INTO product_page (provider_id, client_id, site_id, url, language, page_group, product, read_at)
      SELECT ${providerId}::uuid, ${clientId}::uuid, ${siteId}::uuid, p.url, p.language, p."group", p.product, ${now}
      FROM jsonb_to_recordset(${toJsonb(batch)}::jsonb) AS p(url text, language text, "group" text, product jsonb)
      ON CONFLICT (provider_id, site_id, url) DO UPDATE
        SET language = excluded.language, page_group = excluded.page_group, product = excluded.product, read_at = excluded.read_at`;
  }
}

/** The pages of a site as they were kept, some of them at a time, by address. */
export async function readPages(
  tx: Tx,
  { providerId }: Ctx,
  siteId: string,
  after: string | null,
): Promise<ProductPage[]> {
  const rows = await tx.productPage.findMany({
    where: { providerId, siteId, ...(after === null ? {} : { url: { gt: after } }) },
    orderBy: { url: "asc" },
    take: AT_ONCE,
  });
  return rows.map(({ url, language, pageGroup, product }) => ({
    url,
    language,
    group: pageGroup,
    product: Stored.parse(product),
  }));
}
