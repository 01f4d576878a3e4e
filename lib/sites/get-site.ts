import type { Client, ProductLine, Site } from "@/generated/prisma/client";
import { standingAt, type StoredResult } from "@/lib/assessments";
import type { Call } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { notFound } from "@/lib/core/errors";
import { requirePermission } from "@/lib/core/permissions";
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

/** A site by its slug or its id with its contracts and its standing under each regime; `not_found` for one not seen. */
export async function getSite({
  ctx,
  input,
}: Call<{ slug: string } | { siteId: string }>): Promise<SiteView> {
  requirePermission(ctx, "site:read");
  const { providerId } = ctx;
  const named = "siteId" in input ? { id: input.siteId } : { slug: input.slug };
  const found = await withTenant(ctx, (tx) =>
    tx.site.findFirst({
      where: { providerId, ...named },
      include: {
        client: true,
        productLines: { orderBy: { name: "asc" } },
        contracts: {
          include: { certificate: { include: { company: true } } },
          orderBy: [{ startsOn: "asc" }, { id: "asc" }],
        },
        assessments: { where: { knownTo: null }, orderBy: { regime: "asc" } },
      },
    }),
  );
  if (!found) throw notFound("site");
  const { client, productLines, contracts, assessments, ...site } = found;
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
    standings: assessments.map((row) => ({
      regime: row.regime,
      ...standingAt(row, ctx.now),
      rulebookHash: row.rulebookHash,
      since: row.knownFrom,
      nextChangeAt: row.nextChangeAt,
    })),
  };
}
