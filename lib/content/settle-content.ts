import type { Ctx } from "@/lib/core/ctx";
import { lockSite } from "@/lib/core/db/lock-site";
import type { Tx } from "@/lib/core/db/tenant";
import { primaryTag } from "@/lib/core/primary-tag";
import { pageKey } from "@/lib/crawl";
import { recordContent, type ContentSite } from "./record-content";

/** What an audit saw of a site's pages. */
export interface SeenPages {
  /** When it began to look. */
  from: Date;
  /** Addresses of the pages it read, with their languages. */
  read: ReadonlyMap<string, string | null>;
  /** Addresses of those on which something is wrong. */
  found: ReadonlySet<string>;
  /** Addresses that it could not see; null where any other page may be one. */
  unseen: ReadonlySet<string> | null;
}

const keysOf = (urls: Iterable<string>): string[] =>
  [...urls].flatMap((url) => (URL.canParse(url) ? [pageKey(url)] : []));

interface Languages {
  language: string;
}

// Pages in a language that passes the gate, at an address that nobody ever named there.
async function countUngated(tx: Tx, ctx: Ctx, siteId: string, read: SeenPages["read"]): Promise<number> {
  const { providerId } = ctx;
  const gated = await tx.$queryRaw<Languages[]>`
    SELECT DISTINCT language FROM content_unit
    WHERE provider_id = ${providerId}::uuid AND site_id = ${siteId}::uuid AND translation <> 'none'`;
  const languages = new Set(gated.map(({ language }) => primaryTag(language)));
  const urls = [...read].flatMap(([url, language]) =>
    language !== null && languages.has(primaryTag(language)) ? [url] : [],
  );
  const keys = new Set(keysOf(urls));
  const named = await tx.contentUnit.findMany({
    where: { providerId, siteId, pageKey: { in: [...keys] } },
    select: { pageKey: true },
  });
  return keys.size - new Set(named.map((unit) => unit.pageKey)).size;
}

/**
 * Holds the pages that an audit read against the units that went live (TM-23, TM-24): which were seen since, and with
 * something found on them; and which are live although no revision was ever let through. Whoever verifies and asks again
 * mends that.
 */
export async function settleContent(tx: Tx, ctx: Ctx, site: ContentSite, seen: SeenPages): Promise<void> {
  const { providerId, now } = ctx;
  const { siteId } = site;
  await lockSite(tx, ctx, siteId);
  const [read, found] = [keysOf(seen.read.keys()), keysOf(seen.found)];
  await tx.$executeRaw`
    UPDATE content_unit SET audited_at = ${now}, has_findings = page_key = ANY (${found}::text[])
    WHERE provider_id = ${providerId}::uuid AND site_id = ${siteId}::uuid AND stage = 'audit'
      AND allowed_at <= ${seen.from} AND page_key = ANY (${read}::text[])`;
  // What could not be seen is not known to be gone.
  const kept = seen.unseen === null ? null : keysOf(seen.unseen);
  await tx.$executeRaw`
    UPDATE content_unit SET bypassed_at = CASE
      WHEN page_key = ANY (${read}::text[]) THEN coalesce(bypassed_at, ${now})
      WHEN ${kept === null} OR page_key = ANY (${kept ?? []}::text[]) THEN bypassed_at END
    WHERE provider_id = ${providerId}::uuid AND site_id = ${siteId}::uuid AND translation <> 'none'
      AND first_allowed_at IS NULL AND (bypassed_at IS NOT NULL OR page_key = ANY (${read}::text[]))`;
  await recordContent(tx, ctx, site, await countUngated(tx, ctx, siteId, seen.read));
}
