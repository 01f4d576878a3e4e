import type { Call } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { conflict } from "@/lib/core/errors";
import { requirePermission } from "@/lib/core/permissions";
import { FeedError, type FeedFailure } from "./feed-error";
import { feedProducts, type FeedProduct, type RowError } from "./feed-products";
import { fetchFeed } from "./fetch-feed";
import { findSource } from "./find-source";
import type { Mapping } from "./mapping-input";
import { hasKey, parseFeed } from "./parse-feed";
import { openCredential } from "./seal-credential";

/** What a source's feed looks like under a mapping, before it is taken. */
export interface FeedPreview {
  failure: { code: FeedFailure; detail: string } | null;
  fields: string[];
  rows: number;
  mapping: Mapping | null;
  /** The first products, each with its first parameters. */
  products: FeedProduct[];
  errors: RowError[];
}

const ROWS_LOOKED_AT = 200;
const PRODUCTS_SHOWN = 3;
const PARAMETERS_SHOWN = 6;

const NOTHING: FeedPreview = { failure: null, fields: [], rows: 0, mapping: null, products: [], errors: [] };

/**
 * Asks a polled source for its feed and shows how its first rows read under a mapping, or under the one that its fields
 * suggest; nothing of it is kept. `not_found` for what the caller does not see.
 */
export async function getFeedPreview({
  ctx,
  input,
}: Call<{ sourceId: string; mapping: Mapping | null }>): Promise<FeedPreview> {
  requirePermission(ctx, "reference_source:update");
  const { url, header, credential } = await withTenant(ctx, async (tx) => {
    const source = await findSource(tx, ctx, input.sourceId);
    return { ...source, credential: await openCredential(tx, ctx, source) };
  });
  if (url === null)
    throw conflict(
      "nothing_to_read",
      "The source is not asked: send it a file, or products over the ingest route.",
    );
  let [fields, rows, mapping] = [NOTHING.fields, 0, input.mapping];
  try {
    const parsed = await parseFeed(await fetchFeed(url, header, credential), input.mapping, true);
    [fields, rows] = [parsed.fields, parsed.records.length];
    mapping = input.mapping !== null && hasKey(input.mapping) ? input.mapping : parsed.suggested;
    const first = { records: parsed.records.slice(0, ROWS_LOOKED_AT), at: parsed.at };
    const { products, errors } = feedProducts(first, mapping);
    const shown = products.slice(0, PRODUCTS_SHOWN);
    return {
      ...{ failure: null, fields, rows, mapping, errors },
      products: shown.map((one) => ({ ...one, parameters: one.parameters.slice(0, PARAMETERS_SHOWN) })),
    };
  } catch (error) {
    if (!(error instanceof FeedError)) throw error;
    return { ...NOTHING, fields, rows, mapping, failure: { code: error.code, detail: error.detail } };
  }
}
