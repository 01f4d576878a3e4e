import { createClient } from "@/lib/clients";
import type { Ctx } from "@/lib/core/ctx";
import { systemNow } from "@/lib/core/clock";
import { createFiling } from "@/lib/filings";
import { createLspCertificate, createLspCompany, createLspContract } from "@/lib/lsp";
import { createProductLine, createSite, updateSiteScope } from "@/lib/sites";
import { DEMO_EXPORTERS } from "./demo-people";
import { readCertificate, type Offer } from "./read-offer";

type Exporter = (typeof DEMO_EXPORTERS)[string];
type OfferedSite = Offer["sites"][number];

const TARGETS = ["JP", "KR", "SG", "MY", "TH", "VN"];

// Every step is later than the one before, as if a person had done it.
function at(ctx: Ctx): Ctx {
  return { ...ctx, now: systemNow() };
}

async function seedCertificate(
  ctx: Ctx,
  offer: Offer,
  number: string,
  companies: Map<string, string>,
): Promise<string> {
  const { entity, issuingCountries, validUntil } = await readCertificate(offer, number);
  const known = companies.get(entity);
  const companyId =
    known ?? (await createLspCompany({ ctx: at(ctx), input: { name: entity, country: "CN" } })).companyId;
  companies.set(entity, companyId);
  const { certificateId } = await createLspCertificate({
    ctx: at(ctx),
    input: {
      companyId,
      number,
      kind: "joint",
      issuer: "RCEP Secretariat",
      issuingCountries,
      filingCountries: ["CN", "JP"],
      validFrom: "2025-05-17",
      validUntil,
    },
  });
  return certificateId;
}

async function seedSite(
  ctx: Ctx,
  site: OfferedSite,
  exporter: Exporter,
): Promise<{ siteId: string; clientId: string }> {
  const { clientId } = await createClient({
    ctx: at(ctx),
    input: { name: exporter.client, slug: site.slug, country: "CN" },
  });
  const { siteId } = await createSite({
    ctx: at(ctx),
    input: { clientId, name: exporter.site, slug: site.slug, url: site.url, audiences: ["b2b"] },
  });
  await updateSiteScope({
    ctx: at(ctx),
    input: {
      siteId,
      catalog: true,
      quotation: true,
      certificates: true,
      ordering: false,
      staticPromotionOnly: false,
      domesticOnly: false,
      languageSwitch: true,
      languages: [...exporter.languages],
      targetCountries: TARGETS,
    },
  });
  await createProductLine({
    ctx: at(ctx),
    input: { siteId, name: exporter.category, category: exporter.category },
  });
  return { siteId, clientId };
}

/** Fills one demo provider: clients, sites, certificates, contracts and the filing, by the product's own verbs. */
export async function seedProvider(
  ctx: Ctx,
  offer: Offer,
  filedAt: string | null,
): Promise<Map<string, string>> {
  const clients = new Map<string, string>();
  const companies = new Map<string, string>();
  for (const site of offer.sites.filter((entry) => entry.provider === ctx.providerSlug)) {
    const exporter = DEMO_EXPORTERS[site.slug] ?? {
      client: site.slug,
      site: site.slug,
      category: "industrial consumables",
      languages: ["en", "zh"],
    };
    const { siteId, clientId } = await seedSite(ctx, site, exporter);
    clients.set(site.slug, clientId);
    if (!site.lspNumber) continue;
    const certificateId = await seedCertificate(ctx, offer, site.lspNumber, companies);
    const languages = exporter.languages.filter((language) => language !== "zh");
    await createLspContract({
      ctx: at(ctx),
      input: { siteId, certificateId, languages, content: ["website", "catalog"], startsOn: "2026-01-05" },
    });
  }
  if (filedAt) {
    await createFiling({
      ctx: at(ctx),
      input: {
        regime: "tig",
        state: "accepted",
        submittedAt: filedAt,
        decidedAt: filedAt,
        reference: "DTCP-2026-004417",
      },
    });
  }
  return clients;
}
