import { Prisma } from "@/generated/prisma/client";
import type { Ctx } from "@/lib/core/ctx";
import type { Tx } from "@/lib/core/db/tenant";
import type { Due } from "./due-deadline";

const SITES_SHOWN = 5;

/** The sites at which a deadline is open, as one reader sees them: how many, how they stand, and the first few. */
export interface SeenSites {
  deadline_id: string;
  /** Null: as whoever sees every client. */
  membership_id: string | null;
  site_count: number;
  states: string[];
  /** Their client, where they are all of one. */
  client_id: string | null;
  sites: { name: string; client: string; slug: string; clientId: string }[];
}

function seenBy(tx: Tx, ctx: Ctx, ids: readonly string[], reader: Prisma.Sql): Promise<SeenSites[]> {
  return tx.$queryRaw<SeenSites[]>`
    WITH seen AS (
      SELECT s.deadline_id, reader.membership_id, s.client_id, s.state, site.name, site.slug, client.name AS client,
        row_number() OVER (PARTITION BY s.deadline_id, reader.membership_id
          ORDER BY client.name, site.name, site.id) AS place
      FROM deadline_site s
      JOIN site ON site.provider_id = s.provider_id AND site.id = s.site_id
      JOIN client ON client.provider_id = s.provider_id AND client.id = s.client_id
      ${reader}
      WHERE s.provider_id = ${ctx.providerId}::uuid AND s.deadline_id = ANY (${[...ids]}::uuid[])
        AND s.state NOT IN ('met', 'met_late')
    )
    SELECT deadline_id, membership_id, count(*)::int AS site_count, array_agg(DISTINCT state) AS states,
      CASE WHEN min(client_id::text) = max(client_id::text) THEN min(client_id::text) END AS client_id,
      json_agg(json_build_object('name', name, 'client', client, 'slug', slug, 'clientId', client_id) ORDER BY place)
        FILTER (WHERE place <= ${SITES_SHOWN}::int) AS sites
    FROM seen GROUP BY deadline_id, membership_id`;
}

/** What whoever sees every client sees of each deadline that is open somewhere. */
export function sitesSeenByAll(tx: Tx, ctx: Ctx, ids: readonly string[]): Promise<SeenSites[]> {
  return seenBy(tx, ctx, ids, Prisma.sql`CROSS JOIN (SELECT NULL::uuid AS membership_id) AS reader`);
}

/** Memberships that see some clients: they work on what they see, or they are the exporter's own people. */
export interface LimitedReaders {
  working: readonly string[];
  exporters: readonly string[];
}

/** What each of them sees of each deadline; exporters of those that are theirs to meet. */
export async function sitesSeenByLimited(
  tx: Tx,
  ctx: Ctx,
  due: readonly Due[],
  { working, exporters }: LimitedReaders,
): Promise<SeenSites[]> {
  if (working.length + exporters.length === 0) return [];
  const theirs = due.flatMap(({ id, party }) => (party === "exporter" ? [id] : []));
  const reader = Prisma.sql`
    JOIN membership_client reader ON reader.provider_id = s.provider_id AND reader.client_id = s.client_id
      AND (reader.membership_id = ANY (${[...working]}::uuid[])
        OR (reader.membership_id = ANY (${[...exporters]}::uuid[]) AND s.deadline_id = ANY (${theirs}::uuid[])))`;
  return seenBy(
    tx,
    ctx,
    due.map(({ id }) => id),
    reader,
  );
}
