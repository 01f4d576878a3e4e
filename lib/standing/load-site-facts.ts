import type { Ctx } from "@/lib/core/ctx";
import type { Tx } from "@/lib/core/db/tenant";
import { readFact } from "@/lib/facts";
import type { Fact, SiteFacts } from "@/lib/regimes";

/** A site with everything its standing rests on. */
export interface LoadedSite extends SiteFacts {
  clientId: string;
  slug: string;
  url: string;
  /** Whether its provider is a twin in test mode. */
  isTest: boolean;
}

interface Related {
  sites: {
    id: string;
    clientId: string;
    slug: string;
    url: string;
    client: { provider: { mode: string } };
  }[];
  contracts: { id: string; siteId: string; certificateId: string }[];
  companies: Map<string, string>;
  filings: { id: string; siteId: string | null }[];
  signOffs: { id: string; siteId: string }[];
}

const MODE = { select: { mode: true } };

async function related(tx: Tx, providerId: string, siteIds: readonly string[]): Promise<Related> {
  const ids = [...siteIds];
  const sites = await tx.site.findMany({
    where: { providerId, id: { in: ids } },
    select: { id: true, clientId: true, slug: true, url: true, client: { select: { provider: MODE } } },
    orderBy: { id: "asc" },
  });
  const contracts = await tx.lspContract.findMany({
    where: { providerId, siteId: { in: ids } },
    select: { id: true, siteId: true, certificateId: true, certificate: { select: { companyId: true } } },
    orderBy: { id: "asc" },
  });
  const filings = await tx.filing.findMany({
    where: { providerId, OR: [{ siteId: null }, { siteId: { in: ids } }] },
    select: { id: true, siteId: true },
    orderBy: { id: "asc" },
  });
  const signOffs = await tx.signOff.findMany({
    where: { providerId, siteId: { in: ids } },
    select: { id: true, siteId: true },
    orderBy: { id: "asc" },
  });
  const companies = new Map(
    contracts.map(({ certificateId, certificate }) => [certificateId, certificate.companyId]),
  );
  return { sites, contracts, companies, filings, signOffs };
}

function bySubject(facts: readonly Fact[]): Map<string, Fact[]> {
  const found = new Map<string, Fact[]>();
  for (const fact of facts) {
    const list = found.get(fact.subjectId);
    if (list) list.push(fact);
    else found.set(fact.subjectId, [fact]);
  }
  return found;
}

/**
 * Loads sites with the current facts about them, their client, provider, contracts, certificates, companies and
 * filings; a handful of statements for any number of sites. A site the caller does not see is left out.
 */
export async function loadSiteFacts(tx: Tx, ctx: Ctx, siteIds: readonly string[]): Promise<LoadedSite[]> {
  const { providerId } = ctx;
  const found = await related(tx, providerId, siteIds);
  const contracts = new Map<string, Related["contracts"]>();
  for (const contract of found.contracts) {
    contracts.set(contract.siteId, [...(contracts.get(contract.siteId) ?? []), contract]);
  }
  const subjects = new Set<string>([providerId]);
  for (const site of found.sites) subjects.add(site.id).add(site.clientId);
  for (const contract of found.contracts) subjects.add(contract.id).add(contract.certificateId);
  for (const company of found.companies.values()) subjects.add(company);
  for (const filing of found.filings) subjects.add(filing.id);
  for (const signOff of found.signOffs) subjects.add(signOff.id);
  const rows = await tx.fact.findMany({
    where: { providerId, subjectId: { in: [...subjects] }, knownTo: null },
    orderBy: [{ knownFrom: "asc" }, { id: "asc" }],
  });
  const facts = bySubject(rows.flatMap((row) => readFact(row) ?? []));
  return found.sites.map((site) => {
    const own = contracts.get(site.id) ?? [];
    const about = new Set<string>([providerId, site.clientId, site.id]);
    for (const contract of own) {
      about.add(contract.id).add(contract.certificateId);
      const company = found.companies.get(contract.certificateId);
      if (company) about.add(company);
    }
    for (const filing of found.filings)
      if (filing.siteId === null || filing.siteId === site.id) about.add(filing.id);
    for (const signOff of found.signOffs) if (signOff.siteId === site.id) about.add(signOff.id);
    return {
      siteId: site.id,
      clientId: site.clientId,
      slug: site.slug,
      url: site.url,
      isTest: site.client.provider.mode === "test",
      facts: [...about].flatMap((id) => facts.get(id) ?? []),
    };
  });
}
