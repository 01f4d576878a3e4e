import type { Call } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { conflict } from "@/lib/core/errors";
import { requirePermission } from "@/lib/core/permissions";
import { FeedError, readFeed, type FeedRead, type Mapping } from "@/lib/feeds";
import { fetchFeed } from "./fetch-feed";
import { findSource } from "./find-source";
import { openCredential } from "./seal-credential";

/** What a source's feed looks like under a mapping, before it is taken: its first products, with their first parameters. */
export type FeedPreview = Pick<FeedRead, "failure" | "fields" | "rows" | "mapping" | "products" | "errors">;

const NOTHING = { fields: [], rows: 0, mapping: null, products: [], errors: [] };

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
  try {
    const bytes = await fetchFeed(url, header, credential);
    return await readFeed(bytes, { mapping: input.mapping, wants: "preview" });
  } catch (error) {
    if (!(error instanceof FeedError)) throw error;
    return { ...NOTHING, failure: { code: error.code, detail: error.detail } };
  }
}
