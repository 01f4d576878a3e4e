import type { Ctx } from "@/lib/core/ctx";
import type { Tx } from "@/lib/core/db/tenant";
import type { RegistryChange } from "@/lib/lsp";
import type { MailPayload } from "@/lib/mail";
import { enqueueMail } from "@/lib/outbox";

const SITES_SHOWN = 10;

interface Alarm {
  certificateId: string;
  change: RegistryChange;
  occurredAt: Date;
}

async function recipientsOf(tx: Tx, ctx: Ctx) {
  const members = await tx.membership.findMany({
    where: { providerId: ctx.providerId, role: "owner", endedAt: null },
    select: { personId: true },
  });
  return tx.person.findMany({
    where: { id: { in: members.map((member) => member.personId) } },
    select: { id: true, email: true, name: true, locale: true, timeZone: true },
  });
}

/**
 * Writes one mail per owner of the provider about a certificate that left good standing, once per registry state and
 * recipient. Gives how many are new.
 */
export async function enqueueAlarmMails(tx: Tx, ctx: Ctx, alarm: Alarm): Promise<number> {
  const { providerId } = ctx;
  const provider = await tx.provider.findFirstOrThrow({ where: { id: providerId } });
  const certificate = await tx.lspCertificate.findFirstOrThrow({
    where: { providerId, id: alarm.certificateId },
    include: {
      company: true,
      contracts: { include: { site: { include: { client: true } } }, orderBy: { id: "asc" } },
    },
  });
  const sites = new Map(certificate.contracts.map(({ site }) => [site.id, site]));
  const shown = [...sites.values()].slice(0, SITES_SHOWN);
  const content: MailPayload["content"] = {
    kind: "certificate_alarm",
    providerName: provider.name,
    providerSlug: provider.slug,
    recipientName: "",
    certificateId: certificate.id,
    number: certificate.number,
    company: certificate.company.name,
    before: alarm.change.before?.status ?? "unchecked",
    after: alarm.change.after.status,
    occurredAt: alarm.occurredAt.toISOString(),
    sites: shown.map((site) => ({ name: site.name, client: site.client.name, slug: site.slug })),
    siteCount: sites.size,
  };
  let written = 0;
  for (const person of await recipientsOf(tx, ctx)) {
    const payload: MailPayload = {
      to: person.email,
      locale: person.locale === "zh" ? "zh" : "en",
      timeZone: person.timeZone,
      content: { ...content, recipientName: person.name },
    };
    const key = `certificate_alarm:${certificate.id}:${alarm.change.after.snapshotId}:${person.id}`;
    if (await enqueueMail(tx, { providerId, clientId: null, key, payload }, ctx.now)) written += 1;
  }
  return written;
}
