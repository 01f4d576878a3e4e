import { recordActivity } from "@/lib/activity";
import type { Call } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { conflict } from "@/lib/core/errors";
import { newId } from "@/lib/core/new-id";
import { parse } from "@/lib/core/parse";
import { requirePermission } from "@/lib/core/permissions";
import {
  FeedError,
  feedProducts,
  keysOf,
  LIMITS,
  STANDARD,
  type FeedProduct,
  type RowError,
} from "@/lib/feeds";
import { findSource } from "./find-source";
import { noteReading } from "./note-reading";
import { IngestReferenceProducts } from "./source-input";
import { storeProducts } from "./store-products";
import { wakeSource } from "./wake-source";

/** What became of one product that was sent. */
export interface IngestedResult {
  /** Its place among those that were sent, from 0. */
  index: number;
  outcome: "accepted" | "removed" | "rejected";
  /** What is wrong with it or with parts of it. */
  errors: RowError[];
}

type Sent = ReturnType<typeof IngestReferenceProducts.parse>["products"][number];

const keyTexts = ({ model, sku, gtin, mpn }: Sent) => {
  const text = (value: string | number | null | undefined) =>
    value === null || value === undefined ? null : String(value);
  return { model: text(model), sku: text(sku), gtin: text(gtin), mpn: text(mpn) };
};

function readOne(
  sent: Sent,
  index: number,
): { result: IngestedResult; keys: string[]; product: FeedProduct | null } {
  const keys = keysOf(keyTexts(sent));
  const at = `products[${index}]`;
  if (keys.length === 0) {
    const errors: RowError[] = [{ at, field: "model, sku, gtin, mpn", code: "no_key", value: "" }];
    return { result: { index, outcome: "rejected", errors }, keys, product: null };
  }
  if (sent.additionalProperty.length === 0)
    return { result: { index, outcome: "removed", errors: [] }, keys, product: null };
  try {
    const { products, errors } = feedProducts({ records: [sent], at: () => at }, STANDARD);
    return { result: { index, outcome: "accepted", errors }, keys, product: products[0] ?? null };
  } catch (error) {
    if (!(error instanceof FeedError)) throw error;
    const errors: RowError[] = [{ at, field: "additionalProperty", code: "no_value", value: "" }];
    return { result: { index, outcome: "rejected", errors }, keys, product: null };
  }
}

/**
 * Takes products that an ERP or PIM sends by itself: each replaces what the source said of it before, one without
 * properties is taken away, the others stay. Gives what became of each. `conflict` for a source of another kind and
 * beyond 20,000 products or 400,000 parameters, `not_found` for what the caller does not see.
 */
export async function ingestReferenceProducts({
  ctx,
  input,
}: Call<IngestReferenceProducts>): Promise<{ readingId: string; results: IngestedResult[] }> {
  requirePermission(ctx, "reference_source:ingest");
  const { sourceId, products } = parse(IngestReferenceProducts, input);
  const { providerId, now } = ctx;
  const read = products.map(readOne);
  const taken = read.flatMap(({ result, keys, product }) =>
    result.outcome === "rejected" ? [] : [{ keys, product }],
  );
  const errors = read.flatMap(({ result }) => result.errors);
  const entryId = newId(now);
  await withTenant(ctx, async (tx) => {
    const source = await findSource(tx, ctx, sourceId);
    if (source.kind !== "ingest")
      throw conflict("not_ingested", "This source is read by us, and takes nothing that is sent.");
    const { clientId } = source;
    const readingId = source.readingId ?? newId(now);
    // A product is who its strongest key says; it may have been known by a weaker one before it had that.
    await tx.$executeRaw`
      DELETE FROM reference_product
      WHERE provider_id = ${providerId}::uuid AND source_id = ${sourceId}::uuid AND reading_id = ${readingId}::uuid
        AND keys[1] = ANY(${taken.flatMap(({ keys }) => keys)})`;
    // Of two in one batch the later counts.
    const last = new Map(taken.map(({ keys, product }) => [keys[0], product]));
    const kept = [...last.values()].flatMap((product) => product ?? []);
    await storeProducts(tx, ctx, { clientId, sourceId, readingId }, kept);
    const [row] = await tx.$queryRaw<{ products: number; parameters: number }[]>`
      SELECT count(*)::int AS products, coalesce(sum(jsonb_array_length(parameters)), 0)::int AS parameters
      FROM reference_product WHERE provider_id = ${providerId}::uuid AND source_id = ${sourceId}::uuid AND reading_id = ${readingId}::uuid`;
    const { products: productCount, parameters: parameterCount } = row ?? { products: 0, parameters: 0 };
    if (productCount > LIMITS.products)
      throw conflict("too_many_products", "A source holds at most 20,000 products.");
    if (parameterCount > LIMITS.parameters)
      throw conflict("too_many_parameters", "A source holds at most 400,000 parameters.");
    const sum = kept.reduce((count, { parameters }) => count + parameters.length, 0);
    const about = { id: entryId, state: "done", productCount: kept.length, parameterCount: sum };
    const wrong = { errorCount: errors.length, errors: errors.slice(0, 50).map((one) => ({ ...one })) };
    await noteReading(tx, ctx, { sourceId, clientId }, { ...about, ...wrong });
    await tx.referenceSource.updateMany({
      where: { providerId, id: sourceId },
      data: { readingId, readAt: now, productCount, parameterCount, failingSince: null, dueAt: now },
    });
    await recordActivity(tx, ctx, {
      verb: "reference_source.ingest",
      subjectKind: "reference_source",
      subjectId: sourceId,
      clientId,
      params: { name: source.name, count: kept.length },
    });
    wakeSource(tx, ctx, sourceId);
  });
  return { readingId: entryId, results: read.map(({ result }) => result) };
}
