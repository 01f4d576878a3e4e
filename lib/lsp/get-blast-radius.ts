import type { Call, Ctx } from "@/lib/core/ctx";
import { withTenant, type Tx } from "@/lib/core/db/tenant";
import { notFound } from "@/lib/core/errors";
import { forEveryClient } from "@/lib/core/every-client";
import { requirePermission } from "@/lib/core/permissions";
import { primaryTag } from "@/lib/core/primary-tag";
import { isWorking, listRecipients } from "@/lib/notices";
import { z } from "zod";
import { certificateDay } from "./certificate-regime";
import { certificateEvent, lastDay, type CertificateEvent } from "./certificate-event";
import { inForceOn } from "./in-force-on";

const Seen = z.object({
  pages: z.array(z.object({ url: z.string(), title: z.string(), language: z.string().nullable() })),
});

export interface HitSite {
  siteId: string;
  slug: string;
  name: string;
  url: string;
  /** Languages that rest on the certificate; `otherNumber`: another certificate in force that covers it as well. */
  languages: { tag: string; otherNumber: string | null }[];
  content: string[];
  /** Pages in those languages, as the site was last read. */
  pages: { url: string; title: string; language: string }[];
  /** When it was read; null: never, so that its pages are not known. */
  readAt: Date | null;
  /** Filings of the site that stand. */
  filings: { id: string; regime: string; reference: string | null; state: string }[];
}

export interface HitClient {
  clientId: string;
  name: string;
  sites: HitSite[];
  /** Its people who can sign in, and the letter that was sent to them of this event; null for who may write none. */
  people: number | null;
  sent: { at: Date; people: number } | null;
}

export interface BlastRadius extends CertificateEvent {
  certificate: { id: string; number: string; companyName: string; lastDay: string | null };
  clients: HitClient[];
  counts: { clients: number; sites: number; languages: number; pages: number; filings: number };
}

/** The rung under which a client's people are told of an event once. */
export function letterRung(event: string, clientId: string): string {
  return `${event} ${clientId}`;
}

type Contracts = Awaited<ReturnType<typeof contractsOf>>;

// Every contract in force of the sites that rest on the certificate, its own and others'.
async function contractsOf(tx: Tx, ctx: Ctx, certificateId: string) {
  const { providerId, now } = ctx;
  const inForce = inForceOn(certificateDay(now));
  return tx.lspContract.findMany({
    where: {
      providerId,
      ...inForce,
      site: { contracts: { some: { certificateId, ...inForce } } },
    },
    include: {
      certificate: { select: { number: true, registryStatus: true } },
      site: { include: { client: { select: { name: true } } } },
    },
    orderBy: [{ siteId: "asc" }, { id: "asc" }],
  });
}

async function pagesOf(tx: Tx, ctx: Ctx, siteIds: string[]) {
  const rows = await tx.siteCheck.findMany({
    where: { providerId: ctx.providerId, siteId: { in: siteIds }, state: "done" },
    orderBy: { finishedAt: "desc" },
    distinct: ["siteId"],
    select: { siteId: true, finishedAt: true, result: true },
  });
  return new Map(
    rows.map(({ siteId, finishedAt, result }) => {
      const read = Seen.safeParse(result);
      return [siteId, { readAt: finishedAt, pages: read.success ? read.data.pages : [] }];
    }),
  );
}

function languagesOf(contracts: Contracts, certificateId: string): HitSite["languages"] {
  const own = contracts.filter((one) => one.certificateId === certificateId);
  const others = contracts.filter(
    (one) => one.certificateId !== certificateId && one.certificate.registryStatus === "active",
  );
  return [...new Set(own.flatMap(({ languages }) => languages))].map((tag) => {
    const other = others.find((one) => one.languages.some((each) => primaryTag(each) === primaryTag(tag)));
    return { tag, otherNumber: other?.certificate.number ?? null };
  });
}

interface Known {
  contracts: Contracts;
  pages: Awaited<ReturnType<typeof pagesOf>>;
  filings: ({ siteId: string | null } & HitSite["filings"][number])[];
}

function siteOf(siteId: string, certificateId: string, known: Known): HitSite | null {
  const contracts = known.contracts.filter((one) => one.siteId === siteId);
  const own = contracts.filter((one) => one.certificateId === certificateId);
  const site = own[0]?.site;
  if (!site) return null;
  const languages = languagesOf(contracts, certificateId);
  const hit = new Set(languages.map(({ tag }) => primaryTag(tag)));
  const read = known.pages.get(siteId);
  const { slug, name, url } = site;
  return {
    ...{ siteId, slug, name, url, languages },
    content: [...new Set(own.flatMap(({ content }) => content))],
    pages: (read?.pages ?? []).flatMap((page) =>
      page.language !== null && hit.has(primaryTag(page.language))
        ? [{ url: page.url, title: page.title, language: page.language }]
        : [],
    ),
    readAt: read?.readAt ?? null,
    filings: known.filings
      .filter((filing) => filing.siteId === siteId)
      .map(({ id, regime, reference, state }) => ({ id, regime, reference, state })),
  };
}

interface Told {
  people: Map<string, number>;
  sent: Map<string, { at: Date; people: number }>;
}

/**
 * Who of these clients could be written to and who was, for somebody who may write. A member of some clients does not
 * see their people otherwise; clients that are not named are not counted.
 */
async function toldOf(
  caller: Ctx,
  { certificate, event, clients }: Pick<BlastRadius, "certificate" | "event"> & { clients: readonly Seen[] },
): Promise<Told | null> {
  if (!caller.permissions.has("lsp:update")) return null;
  const [ctx, named] = [forEveryClient(caller), new Set(clients.map(({ clientId }) => clientId))];
  return withTenant(ctx, async (tx) => {
    const people = new Map<string, number>();
    for (const one of await listRecipients(tx, ctx)) {
      if (isWorking(one) || one.role !== "exporter" || one.clients === "all") continue;
      for (const id of one.clients) if (named.has(id)) people.set(id, (people.get(id) ?? 0) + 1);
    }
    const { providerId } = ctx;
    const about = { kind: "certificate_message", subjectId: certificate.id, clientId: { in: [...named] } };
    const notices = await tx.notice.findMany({
      where: { providerId, ...about },
      select: { clientId: true, rung: true, createdAt: true },
    });
    const sent = new Map<string, { at: Date; people: number }>();
    for (const { clientId, rung, createdAt } of notices) {
      if (clientId === null || rung !== letterRung(event, clientId)) continue;
      sent.set(clientId, { at: createdAt, people: (sent.get(clientId)?.people ?? 0) + 1 });
    }
    return { people, sent };
  });
}

type Seen = Omit<HitClient, "people" | "sent">;

function byClient(contracts: Contracts, sites: readonly HitSite[]): Seen[] {
  const clients = new Map<string, Seen>();
  for (const site of sites) {
    const contract = contracts.find(({ siteId }) => siteId === site.siteId);
    if (!contract) continue;
    const { clientId } = contract;
    const known = clients.get(clientId) ?? { clientId, name: contract.site.client.name, sites: [] };
    known.sites.push(site);
    clients.set(clientId, known);
  }
  return [...clients.values()].sort((a, b) => a.name.localeCompare(b.name));
}

/**
 * What rests on a certificate today and is hit where it ends: every client, site, language, page as it was last read,
 * and filing that stands, as far as the caller sees them; and who of a client's people was written to of it.
 * `not_found` for a certificate the caller does not see.
 */
export async function getBlastRadius({ ctx, input }: Call<{ certificateId: string }>): Promise<BlastRadius> {
  requirePermission(ctx, "lsp:read");
  const id = z.uuid().safeParse(input.certificateId);
  if (!id.success) throw notFound("certificate");
  const { providerId } = ctx;
  const seen = await withTenant(ctx, async (tx) => {
    const row = await tx.lspCertificate.findFirst({
      where: { providerId, id: id.data },
      include: { company: { select: { name: true } } },
    });
    if (!row) throw notFound("certificate");
    const happened = await certificateEvent(tx, ctx, row);
    const contracts = await contractsOf(tx, ctx, row.id);
    const siteIds = [...new Set(contracts.map(({ siteId }) => siteId))];
    const filings = await tx.filing.findMany({
      where: { providerId, siteId: { in: siteIds }, state: { in: ["ready", "submitted", "accepted"] } },
      select: { id: true, siteId: true, regime: true, reference: true, state: true },
      orderBy: { id: "asc" },
    });
    const known = { contracts, filings, pages: await pagesOf(tx, ctx, siteIds) };
    const sites = siteIds.flatMap((siteId) => siteOf(siteId, row.id, known) ?? []);
    const clients = byClient(contracts, sites);
    const { number, company } = row;
    return {
      ...happened,
      certificate: { id: row.id, number, companyName: company.name, lastDay: lastDay(row) },
      clients,
      counts: {
        clients: clients.length,
        sites: sites.length,
        languages: new Set(sites.flatMap(({ languages }) => languages.map(({ tag }) => tag))).size,
        pages: sites.reduce((sum, { pages }) => sum + pages.length, 0),
        filings: sites.reduce((sum, site) => sum + site.filings.length, 0),
      },
    };
  });
  const told = await toldOf(ctx, seen);
  const clients = seen.clients.map((client) => ({
    ...client,
    people: told ? (told.people.get(client.clientId) ?? 0) : null,
    sent: told?.sent.get(client.clientId) ?? null,
  }));
  return { ...seen, clients };
}
