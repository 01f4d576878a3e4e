import type { Client, Prisma, ProductLine, Site } from "@/generated/prisma/client";
import { standingAt, type StoredResult } from "@/lib/assessments";
import type { Outcome } from "@/lib/regimes";

export interface SiteContract {
  id: string;
  certificateId: string;
  number: string;
  company: string;
  languages: string[];
  content: string[];
  /** Countries whose authorities issued the certificate behind it. */
  issuingCountries: string[];
  startsOn: string;
  endsOn: string | null;
  registryStatus: string | null;
  registryAt: Date | null;
  registryFreshUntil: Date | null;
  registryValidUntil: string | null;
  validUntil: string | null;
}

export interface SiteStanding {
  regime: string;
  outcome: Outcome;
  result: StoredResult;
  rulebookHash: string;
  since: Date;
  nextChangeAt: Date | null;
  /** Whether it was to change before now and has not been assessed again yet: what was good in it is unknown. */
  isRenewing: boolean;
}

export interface SiteView {
  site: Site;
  client: Client;
  productLines: ProductLine[];
  contracts: SiteContract[];
  standings: SiteStanding[];
}

/** What a view of a site is read with, in one statement. */
export const SITE_VIEW = {
  client: true,
  productLines: { orderBy: { name: "asc" } },
  contracts: {
    include: { certificate: { include: { company: true } } },
    orderBy: [{ startsOn: "asc" }, { id: "asc" }],
  },
  assessments: { where: { knownTo: null }, orderBy: { regime: "asc" } },
} satisfies Prisma.SiteInclude;

/** A site as it stands at an instant. */
export function siteViewOf(row: Prisma.SiteGetPayload<{ include: typeof SITE_VIEW }>, now: Date): SiteView {
  const { client, productLines, contracts, assessments, ...site } = row;
  return {
    site,
    client,
    productLines,
    contracts: contracts.map(({ certificate, ...contract }) => ({
      id: contract.id,
      certificateId: certificate.id,
      number: certificate.number,
      company: certificate.company.name,
      languages: contract.languages,
      content: contract.content,
      issuingCountries: certificate.issuingCountries,
      startsOn: contract.startsOn,
      endsOn: contract.endsOn,
      registryStatus: certificate.registryStatus,
      registryAt: certificate.registryAt,
      registryFreshUntil: certificate.registryFreshUntil,
      registryValidUntil: certificate.registryValidUntil,
      validUntil: certificate.validUntil,
    })),
    standings: assessments.map((one) => ({
      regime: one.regime,
      ...standingAt(one, now),
      rulebookHash: one.rulebookHash,
      since: one.knownFrom,
      nextChangeAt: one.nextChangeAt,
    })),
  };
}
