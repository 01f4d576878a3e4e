import type { Product } from "@/lib/parameters";
import type { PageRecord } from "./page-record";

/** A page with what it prints of its product. */
export interface ProductPage {
  url: string;
  language: string;
  /** The group of pages that say the same in other languages. */
  group: string;
  product: Pick<Product, "title" | "models" | "sku" | "gtin" | "parameters">;
}

/** What a record holds of its page's product. */
export function productPage({ url, product }: PageRecord, language: string, group: string): ProductPage {
  const { title, models, sku, gtin, parameters } = product;
  return { url, language, group, product: { title, models, sku, gtin, parameters } };
}
