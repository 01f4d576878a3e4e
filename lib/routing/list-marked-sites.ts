import { Prisma } from "@/generated/prisma/client";
import { withSystem } from "@/lib/core/db/system";
import { isAddressName } from "@/lib/core/slug";
import { IS_SPOKEN_FOR } from "./find-public-site";

/** Sites a page has at most. */
export const MARKED_SITES_MAX = 100;

/** Which sites to list, and from where on. */
export interface MarkedSites {
  providerSlug: string;
  regime: string;
  mark: string;
  /** The operation, and the key of its one answer, that the mark rests on. */
  operation: string;
  key: string;
  /** Those of one address; null for all. */
  url: string | null;
  /** The `next` of the page before; null for the first. */
  after: string | null;
  limit: number;
  now: Date;
}

/** A site for which a mark may be in force: its address and its name. */
export interface MarkedAddress {
  slug: string;
  url: string;
}

interface Row {
  id: string | null;
  slug: string | null;
  url: string | null;
}

// An answer whose references stand otherwise by now speaks for nobody, nor does one whose references cannot be read.
const IS_CURRENT = Prisma.sql`jsonb_typeof(a.references -> 'marks') = 'array' AND NOT EXISTS (
  SELECT FROM jsonb_path_query(a.references, '$.marks[*]') AS m(mark)
  LEFT JOIN registry_entry r ON r.counterpart = m.mark ->> 'counterpart' AND r.key = m.mark ->> 'key'
  WHERE m.mark ->> 'key' IS NULL OR r.snapshot_id::text IS DISTINCT FROM m.mark ->> 'snapshotId')`;

/**
 * A page of a provider's sites whose mark of that kind is in force, in the order in which they were made; null where
 * there is no such provider. An answer past its promise or resting on an older registry state puts none in force, nor
 * does a host that is no longer the provider's to speak for. One statement, which reads no further than its page.
 */
export async function listMarkedSites(
  asked: MarkedSites,
): Promise<{ sites: MarkedAddress[]; next: string | null } | null> {
  const { providerSlug, regime, mark, operation, key, url, after, now } = asked;
  const limit = Math.min(asked.limit, MARKED_SITES_MAX);
  if (!isAddressName(providerSlug)) return null;
  const at = url === null ? Prisma.empty : Prisma.sql`AND md5(s.url) = md5(${url}) AND s.url = ${url}`;
  const from = after === null ? Prisma.empty : Prisma.sql`AND e.site_id > ${after}::uuid`;
  const rows = await withSystem(
    "marked sites",
    (tx) => tx.$queryRaw<Row[]>`
      SELECT one.id, one.slug, one.url FROM provider p
      LEFT JOIN LATERAL (
        SELECT s.id, s.slug, s.url FROM status_entry e
        JOIN site s ON s.provider_id = e.provider_id AND s.id = e.site_id
        JOIN answer a ON a.provider_id = e.provider_id AND a.site_id = e.site_id AND a.operation = ${operation}
          AND a.key = ${key} AND a.superseded_at IS NULL AND a.next_update > ${now}
        JOIN site_control c ON c.provider_id = e.provider_id AND c.site_id = e.site_id
        LEFT JOIN public_host h ON h.host = c.host
        WHERE e.provider_id = p.id AND e.regime = ${regime} AND e.mark = ${mark}
          AND e.revoked_at IS NULL AND e.suspended_at IS NULL ${at} ${from}
          AND ${IS_SPOKEN_FOR} AND ${IS_CURRENT}
        ORDER BY e.site_id LIMIT ${limit + 1}::int
      ) one ON true
      WHERE p.slug = ${providerSlug} AND p.suspended_at IS NULL`,
  );
  if (rows.length === 0) return null;
  const page = rows.slice(0, limit);
  const sites = page.flatMap((row) =>
    row.slug === null || row.url === null ? [] : [{ slug: row.slug, url: row.url }],
  );
  return { sites, next: rows.length > limit ? (page.at(-1)?.id ?? null) : null };
}
