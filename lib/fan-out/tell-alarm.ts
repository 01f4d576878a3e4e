import type { Ctx } from "@/lib/core/ctx";
import type { Tx } from "@/lib/core/db/tenant";
import type { RegistryChange } from "@/lib/lsp";
import { createNotices } from "@/lib/notices";

const SITES_SHOWN = 10;

interface Alarm {
  certificateId: string;
  change: RegistryChange;
  occurredAt: Date;
}

/**
 * Tells the owners of the provider that a certificate left good standing, once per registry state. Gives how many
 * notices are new.
 */
export async function tellAlarm(tx: Tx, ctx: Ctx, alarm: Alarm): Promise<number> {
  const certificate = await tx.lspCertificate.findFirstOrThrow({
    where: { providerId: ctx.providerId, id: alarm.certificateId },
    include: {
      company: true,
      contracts: { include: { site: { include: { client: true } } }, orderBy: { id: "asc" } },
    },
  });
  const sites = new Map(certificate.contracts.map(({ site }) => [site.id, site]));
  const shown = [...sites.values()].slice(0, SITES_SHOWN);
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
      sites: shown.map((site) => ({ name: site.name, client: site.client.name, slug: site.slug })),
      siteCount: sites.size,
    },
  });
}
