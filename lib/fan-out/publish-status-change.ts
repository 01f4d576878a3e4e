import type { Ctx } from "@/lib/core/ctx";
import type { Tx } from "@/lib/core/db/tenant";
import { publishEvents, takersOf } from "@/lib/endpoints";
import type { RegistryChange } from "@/lib/lsp";

const SITES_NAMED = 50;

/**
 * Tells procurement systems that a certificate's status at the registry is another one (TIG-09): one event a client,
 * with the client's sites that rest on it, 50 at most and their number.
 */
export async function publishStatusChange(
  tx: Tx,
  ctx: Ctx,
  certificate: { id: string; number: string },
  change: RegistryChange,
): Promise<void> {
  if ((await takersOf(tx, ctx, "lsp.status.changed")).length === 0) return;
  const contracts = await tx.lspContract.findMany({
    where: { providerId: ctx.providerId, certificateId: certificate.id },
    distinct: ["siteId"],
    select: { clientId: true, site: { select: { slug: true, name: true } } },
    orderBy: [{ clientId: "asc" }, { siteId: "asc" }],
  });
  const clients = [...new Set(contracts.map((contract) => contract.clientId))];
  const { before, after, occurredAt } = change;
  const events = clients.map((clientId) => {
    const sites = contracts.filter((contract) => contract.clientId === clientId).map(({ site }) => site);
    const data = {
      lspNumber: certificate.number,
      statusCode: after.status,
      before: before?.status ?? null,
      validUntil: after.validUntil,
      checkedAt: after.checkedAt,
      siteCount: sites.length,
      sites: sites.slice(0, SITES_NAMED),
    };
    const subject = { clientId, subjectKind: "lsp_certificate", subjectId: certificate.id };
    return { type: "lsp.status.changed" as const, ...subject, occurredAt, data };
  });
  await publishEvents(tx, ctx, events);
}
