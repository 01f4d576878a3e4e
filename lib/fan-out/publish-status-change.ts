import type { Ctx } from "@/lib/core/ctx";
import type { Tx } from "@/lib/core/db/tenant";
import { publishEvents, takersOf } from "@/lib/endpoints";
import type { RegistryChange } from "@/lib/lsp";
import type { Reference } from "@/lib/regimes";
import { sitesInForce } from "./sites-in-force";

const SITES_NAMED = 50;

interface Concerned {
  client_id: string;
  site_count: number;
  sites: { slug: string; name: string }[];
}

/**
 * Tells procurement systems that a certificate's status at the registry is another one (TIG-09): one event a client,
 * with the client's sites that rest on it, 50 at most and their number.
 */
export async function publishStatusChange(
  tx: Tx,
  ctx: Ctx,
  certificate: { id: string; number: string; reference: Reference },
  change: RegistryChange,
): Promise<void> {
  if ((await takersOf(tx, ctx, "lsp.status.changed")).length === 0) return;
  const clients = await tx.$queryRaw<Concerned[]>`
    SELECT f.client_id, count(*)::int AS site_count,
      to_json((array_agg(json_build_object('slug', s.slug, 'name', s.name) ORDER BY s.id))[1:${SITES_NAMED}::int]) AS sites
    FROM (${sitesInForce(ctx, certificate.reference, certificate.id)}) AS f
    JOIN site s ON s.provider_id = ${ctx.providerId}::uuid AND s.id = f.site_id
    GROUP BY f.client_id ORDER BY f.client_id`;
  const { before, after, occurredAt } = change;
  const events = clients.map(({ client_id: clientId, site_count: siteCount, sites }) => {
    const data = {
      lspNumber: certificate.number,
      statusCode: after.status,
      before: before?.status ?? null,
      validUntil: after.validUntil,
      checkedAt: after.checkedAt,
      siteCount,
      sites,
    };
    const subject = { clientId, subjectKind: "lsp_certificate", subjectId: certificate.id };
    return { type: "lsp.status.changed" as const, ...subject, occurredAt, data };
  });
  await publishEvents(tx, ctx, events);
}
