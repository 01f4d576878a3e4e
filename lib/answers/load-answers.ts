import { z } from "zod";
import { withTenant } from "@/lib/core/db/tenant";
import { publicCtx } from "@/lib/core/public-ctx";
import { findPublicSite } from "@/lib/routing";

const References = z.object({ marks: z.array(z.object({ key: z.string(), sequence: z.number() })) });

/** One stored answer as it is served. */
export interface StoredAnswer {
  operation: string;
  key: string;
  body: string;
  etag: string;
  nextUpdate: Date;
  references: string[];
  /** True where a reference it rests on has changed since: it must not be served any more. */
  isOutdated: boolean;
}

export interface SiteAnswers {
  siteId: string;
  url: string;
  answers: StoredAnswer[];
}

/**
 * The current answers of a public site, each held against the references it rests on; null where there is no such
 * site, for whatever reason.
 */
export async function loadAnswers(
  providerSlug: string,
  siteSlug: string,
  now: Date,
  requestId: string,
): Promise<SiteAnswers | null> {
  const site = await findPublicSite(providerSlug, siteSlug);
  if (!site) return null;
  const ctx = publicCtx({ ...site, now, requestId });
  return withTenant(ctx, async (tx) => {
    const { providerId, siteId } = site;
    const row = await tx.site.findFirst({ where: { providerId, id: siteId }, select: { url: true } });
    const rows = await tx.answer.findMany({ where: { providerId, siteId, supersededAt: null } });
    const read = rows.map((answer) => ({ answer, marks: References.parse(answer.references).marks }));
    const keys = [...new Set(read.flatMap(({ marks }) => marks.map((mark) => mark.key)))];
    const entries = await tx.registryEntry.findMany({
      where: { key: { in: keys } },
      select: { key: true, sequence: true },
    });
    const sequences = new Map(entries.map((entry) => [entry.key, entry.sequence]));
    return {
      siteId,
      url: row?.url ?? "",
      answers: read.map(({ answer, marks }) => ({
        operation: answer.operation,
        key: answer.key,
        body: answer.body,
        etag: answer.etag,
        nextUpdate: answer.nextUpdate,
        references: marks.map((mark) => mark.key),
        isOutdated: marks.some((mark) => (sequences.get(mark.key) ?? 0) > mark.sequence),
      })),
    };
  });
}
