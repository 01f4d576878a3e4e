import type { LspCertificate, RegistryEntry, RegistrySnapshot } from "@/generated/prisma/client";
import type { Call } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { notFound } from "@/lib/core/errors";
import { requirePermission } from "@/lib/core/permissions";
import { z } from "zod";

export interface LspCertificateView {
  certificate: LspCertificate;
  company: { id: string; name: string; country: string };
  /** Sites whose contracts rest on it. */
  sites: {
    slug: string;
    name: string;
    clientName: string;
    languages: string[];
    startsOn: string;
    endsOn: string | null;
  }[];
  /** How the registry's entry stands, and what it told us over time, newest first; at most 50. */
  entry: RegistryEntry | null;
  snapshots: RegistrySnapshot[];
}

/** A certificate with whom it concerns and what the registry said of it; `not_found` for one not seen. */
export async function getLspCertificate({
  ctx,
  input,
}: Call<{ certificateId: string }>): Promise<LspCertificateView> {
  requirePermission(ctx, "lsp:read");
  const certificateId = z.uuid().safeParse(input.certificateId);
  if (!certificateId.success) throw notFound("certificate");
  const { providerId } = ctx;
  const found = await withTenant(ctx, async (tx) => {
    const row = await tx.lspCertificate.findFirst({
      where: { providerId, id: certificateId.data },
      include: {
        company: { select: { id: true, name: true, country: true } },
        contracts: {
          include: { site: { include: { client: { select: { name: true } } } } },
          orderBy: { id: "asc" },
        },
      },
    });
    if (!row) return null;
    return {
      row,
      entry: await tx.registryEntry.findFirst({ where: { key: row.number } }),
      snapshots: await tx.registrySnapshot.findMany({
        where: { key: row.number },
        orderBy: { sequence: "desc" },
        take: 50,
      }),
    };
  });
  if (!found) throw notFound("certificate");
  const { company, contracts, ...certificate } = found.row;
  return {
    certificate,
    company,
    sites: contracts.map(({ site, languages, startsOn, endsOn }) => ({
      slug: site.slug,
      name: site.name,
      clientName: site.client.name,
      languages,
      startsOn,
      endsOn,
    })),
    entry: found.entry,
    snapshots: found.snapshots,
  };
}
