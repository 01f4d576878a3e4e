import type { Ctx } from "@/lib/core/ctx";
import type { Tx } from "@/lib/core/db/tenant";
import { FACT_KINDS, type FactValue } from "@/lib/regimes";

/** What was last seen of the verify buttons of some sites, by site; one seen at a former address does not count. */
export async function findButtonSights(
  tx: Tx,
  { providerId }: Ctx,
  sites: readonly { id: string; url: string }[],
): Promise<Map<string, FactValue<"site.button">>> {
  const kind = "site.button";
  const rows = await tx.fact.findMany({
    where: { providerId, kind, subjectId: { in: sites.map(({ id }) => id) }, knownTo: null, validTo: null },
    select: { subjectId: true, value: true },
  });
  const urls = new Map(sites.map(({ id, url }) => [id, url]));
  return new Map(
    rows.flatMap(({ subjectId, value }) => {
      const read = FACT_KINDS[kind].safeParse(value);
      return read.success && read.data.url === urls.get(subjectId) ? [[subjectId, read.data] as const] : [];
    }),
  );
}
