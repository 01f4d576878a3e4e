import type { LspCertificate } from "@/generated/prisma/client";
import type { Call } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { requirePermission } from "@/lib/core/permissions";

export interface LspCertificateRow extends LspCertificate {
  companyName: string;
  /** Sites with a contract under it. */
  siteCount: number;
}

export interface LspList {
  companies: { id: string; name: string; country: string; certificateCount: number }[];
  certificates: LspCertificateRow[];
}

/** Localization service providers and their certificates, as far as the caller sees them; at most 500 of each. */
export async function listLsps({ ctx }: Call<Record<string, never>>): Promise<LspList> {
  requirePermission(ctx, "lsp:read");
  const { providerId } = ctx;
  const { companies, certificates } = await withTenant(ctx, async (tx) => ({
    companies: await tx.lspCompany.findMany({
      where: { providerId },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      take: 500,
      include: { _count: { select: { certificates: true } } },
    }),
    certificates: await tx.lspCertificate.findMany({
      where: { providerId },
      orderBy: [{ validUntil: "asc" }, { id: "asc" }],
      take: 500,
      include: { company: { select: { name: true } }, contracts: { select: { siteId: true } } },
    }),
  }));
  return {
    companies: companies.map(({ id, name, country, _count }) => ({
      id,
      name,
      country,
      certificateCount: _count.certificates,
    })),
    certificates: certificates.map(({ company, contracts, ...certificate }) => ({
      ...certificate,
      companyName: company.name,
      siteCount: new Set(contracts.map((contract) => contract.siteId)).size,
    })),
  };
}
