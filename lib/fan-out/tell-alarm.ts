import type { Ctx } from "@/lib/core/ctx";
import type { Tx } from "@/lib/core/db/tenant";
import type { RegistryChange } from "@/lib/lsp";
import { createNotices } from "@/lib/notices";
import type { Reference } from "@/lib/regimes";
import { sitesInForce } from "./sites-in-force";

const SITES_SHOWN = 10;

interface Alarm {
  certificateId: string;
  reference: Reference;
  change: RegistryChange;
  occurredAt: Date;
}

interface Concerned {
  name: string;
  client: string;
  slug: string;
  total: number;
}

/** The first few of the sites that rest on a certificate today, each with how many there are. */
async function concernedBy(tx: Tx, ctx: Ctx, { certificateId, reference }: Alarm): Promise<Concerned[]> {
  return tx.$queryRaw<Concerned[]>`
    WITH f AS (${sitesInForce(ctx, reference, certificateId)})
    SELECT s.name, c.name AS client, s.slug, (SELECT count(*)::int FROM f) AS total
    FROM (SELECT * FROM f ORDER BY site_id LIMIT ${SITES_SHOWN}) AS f
    JOIN site s ON s.provider_id = ${ctx.providerId}::uuid AND s.id = f.site_id
    JOIN client c ON c.provider_id = s.provider_id AND c.id = f.client_id
    ORDER BY f.site_id`;
}

/**
 * Tells the owners of the provider that a certificate left good standing, once per registry state. Gives how many
 * notices are new.
 */
export async function tellAlarm(tx: Tx, ctx: Ctx, alarm: Alarm): Promise<number> {
  const certificate = await tx.lspCertificate.findFirstOrThrow({
    where: { providerId: ctx.providerId, id: alarm.certificateId },
    include: { company: true },
  });
  const sites = await concernedBy(tx, ctx, alarm);
  return createNotices(tx, ctx, {
    kind: "certificate_alarm",
    subjectKind: "lsp_certificate",
    subjectId: certificate.id,
    rung: alarm.change.after.snapshotId,
    clientId: null,
    to: "owners",
    params: {
      certificateId: certificate.id,
      number: certificate.number,
      company: certificate.company.name,
      before: alarm.change.before?.status ?? "unchecked",
      after: alarm.change.after.status,
      occurredAt: alarm.occurredAt.toISOString(),
      sites: sites.map(({ name, client, slug }) => ({ name, client, slug })),
      siteCount: sites[0]?.total ?? 0,
    },
  });
}
