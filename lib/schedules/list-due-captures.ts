import { withSystem } from "@/lib/core/db/system";

/** Providers with blobs of audits that are to be asked about, and their slugs, at most 1,000. */
export async function listDueCaptures(now: Date): Promise<{ providerId: string; providerSlug: string }[]> {
  const rows = await withSystem(
    "due captures",
    (tx) => tx.$queryRaw<{ id: string; slug: string }[]>`
      SELECT p.id, p.slug FROM provider p
      WHERE EXISTS (SELECT FROM audit_blob b WHERE b.provider_id = p.id AND b.due_at <= ${now}) LIMIT 1000`,
  );
  return rows.map(({ id, slug }) => ({ providerId: id, providerSlug: slug }));
}
