import { createHash } from "node:crypto";
import type { ReferenceSource } from "@/generated/prisma/client";
import { asksForBindings, markAuditDue, settleAuthenticity } from "@/lib/audit-runs";
import { BlobError, readBlob } from "@/lib/blobs";
import type { Ctx } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { log } from "@/lib/core/log";
import { FeedError, Mapping, readFeed, type FeedRead } from "@/lib/feeds";
import { fetchFeed } from "./fetch-feed";
import { sitesOf } from "./find-source";
import { openCredential } from "./seal-credential";
import { storeEnd, storeFailure, storeReading } from "./store-reading";

/** For so long a reading is whose who claimed it. */
const LEASE_MS = 600_000;
/** A feed that brings fewer than this share of what was there before is not taken unasked: it was cut off. */
const SHARE_LEAST = 0.5;

interface Claimed {
  source: ReferenceSource;
  credential: string | null;
}

async function claim(ctx: Ctx, sourceId: string): Promise<Claimed | null> {
  const { providerId, now } = ctx;
  return withTenant(ctx, async (tx) => {
    const again = new Date(now.getTime() + LEASE_MS);
    const { count } = await tx.referenceSource.updateMany({
      where: { providerId, id: sourceId, dueAt: { lte: now } },
      data: { dueAt: again, claimedAt: now },
    });
    const source =
      count === 0 ? null : await tx.referenceSource.findFirst({ where: { providerId, id: sourceId } });
    return source && { source, credential: await openCredential(tx, ctx, source) };
  });
}

async function bytesOf(ctx: Ctx, { source, credential }: Claimed): Promise<Buffer> {
  const { kind, url, header, uploadSha256: sha256 } = source;
  if (kind === "polled" && url !== null) return fetchFeed(url, header, credential);
  const { providerId } = ctx;
  const row =
    sha256 === null
      ? null
      : await withTenant(ctx, (tx) => tx.blob.findFirst({ where: { providerId, sha256 } }));
  if (!row) throw new FeedError("not_found", "");
  try {
    return Buffer.from(await readBlob(row));
  } catch (error) {
    if (error instanceof BlobError) throw new FeedError("not_found", error.code);
    throw error;
  }
}

/** What was read well; `feed` is null where it is the same as before. */
export interface GoodReading {
  sha256: string;
  byteCount: number;
  mapping: Mapping;
  feed: FeedRead | null;
}

async function isSame(
  ctx: Ctx,
  { id, readingId, mappedAt }: ReferenceSource,
  sha256: string,
): Promise<boolean> {
  if (readingId === null) return false;
  const where = { providerId: ctx.providerId, id: readingId, sourceId: id };
  const before = await withTenant(ctx, (tx) => tx.referenceReading.findFirst({ where }));
  return before?.sha256 === sha256 && (mappedAt === null || mappedAt <= before.readAt);
}

async function read(ctx: Ctx, claimed: Claimed): Promise<GoodReading> {
  const { source } = claimed;
  const bytes = await bytesOf(ctx, claimed);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const told = Mapping.nullable().parse(source.mapping);
  const about = { sha256, byteCount: bytes.byteLength };
  if (told && (await isSame(ctx, source, sha256))) return { ...about, mapping: told, feed: null };
  const feed = await readFeed(bytes, { mapping: told, wants: "products" });
  const { failure, mapping, products } = feed;
  if (failure || !mapping) throw new FeedError(failure?.code ?? "failed_here", failure?.detail ?? "");
  const before = source.productCount;
  if (!source.takesFewer && source.readingId !== null && products.length < before * SHARE_LEAST)
    throw new FeedError("fewer_products", `${products.length} / ${before}`);
  return { ...about, mapping, feed };
}

/**
 * Has sites that are audited, and whose pages nobody kept yet, audited now, so that there is something to hold the source
 * against. Of a site that was never audited nothing is said.
 */
async function auditUnread(ctx: Ctx, sites: readonly { siteId: string; clientId: string }[]): Promise<void> {
  await withTenant(ctx, async (tx) => {
    for (const site of sites) {
      const where = { providerId: ctx.providerId, siteId: site.siteId };
      if ((await tx.productPage.count({ where })) > 0) continue;
      for (const { regime } of await tx.auditDue.findMany({ where, select: { regime: true } }))
        if (asksForBindings(regime)) await markAuditDue(tx, ctx, { ...site, regime });
    }
  });
}

/** Reads a claimed source and keeps what came of it; whether its pages are to be held against it anew. */
async function readClaimed(open: () => Ctx, claimed: Claimed): Promise<boolean> {
  const { source } = claimed;
  const began = open().now;
  const ms = (): number => open().now.getTime() - began.getTime();
  if (source.endedAt !== null || source.kind === "ingest") return storeEnd(open(), source);
  try {
    return await storeReading(open, source, await read(open(), claimed), ms);
  } catch (error) {
    const about = { sourceId: source.id, error: String(error) };
    if (error instanceof FeedError) log().warn(about, "a reference source was not read");
    else log().error(about, "reading a reference source failed");
    const failure = error instanceof FeedError ? error : new FeedError("failed_here", "");
    await storeFailure(open(), source, failure, ms());
    return false;
  }
}

/**
 * Reads a source that is due, outside any transaction, and takes its products over as a whole: whatever is wrong with
 * the feed leaves one row and the last good reading as it was. Then the pages of its sites are held against it, as they
 * were read last. Returns whether it was due.
 */
export async function readDueSource(open: () => Ctx, sourceId: string): Promise<boolean> {
  const claimed = await claim(open(), sourceId);
  if (!claimed) return false;
  if (!(await readClaimed(open, claimed))) return true;
  const { source } = claimed;
  const sites = await withTenant(open(), (tx) => sitesOf(tx, open(), source));
  for (const site of sites) await settleAuthenticity(open, site);
  if (source.endedAt === null && (source.readingId === null || source.kind === "ingest"))
    await auditUnread(open(), sites);
  return true;
}
