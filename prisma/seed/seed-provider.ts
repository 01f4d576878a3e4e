import { createClient, getClient } from "@/lib/clients";
import type { Ctx } from "@/lib/core/ctx";
import { systemNow } from "@/lib/core/clock";
import { AppError } from "@/lib/core/errors";
import { createFiling, listFilings } from "@/lib/filings";
import { createLspCertificate, createLspCompany, createLspContract, listLsps } from "@/lib/lsp";
import { createProductLine, createSite, getSite, updateSiteScope } from "@/lib/sites";
import { DEMO_EXPORTERS } from "./demo-people";
import { readCertificate, type Offer } from "./read-offer";

type Exporter = (typeof DEMO_EXPORTERS)[string];
type OfferedSite = Offer["sites"][number];

const TARGETS = ["JP", "KR", "SG", "MY", "TH", "VN"];

// Every step is later than the one before, as if a person had done it.
function at(ctx: Ctx): Ctx {
  return { ...ctx, now: systemNow() };
}

/** What was made before, or null: an interrupted seed goes on where it stopped. */
async function already<T>(reading: Promise<T>): Promise<T | null> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof AppError && error.code === "not_found") return null;
    throw error;
  }
}

async function seedCompany(ctx: Ctx, name: string): Promise<string> {
  const { companies } = await listLsps({ ctx, input: {} });
  const known = companies.find((company) => company.name === name);
  return known?.id ?? (await createLspCompany({ ctx: at(ctx), input: { name, country: "CN" } })).companyId;
}

async function seedCertificate(ctx: Ctx, offer: Offer, number: string): Promise<string> {
  const { certificates } = await listLsps({ ctx, input: {} });
  const known = certificates.find((certificate) => certificate.number === number);
  if (known) return known.id;
  const { entity, issuingCountries, validUntil } = await readCertificate(offer, number);
  const companyId = await seedCompany(ctx, entity);
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

async function seedClient(ctx: Ctx, name: string, slug: string): Promise<string> {
  const known = await already(getClient({ ctx, input: { slug } }));
  return known?.id ?? (await createClient({ ctx: at(ctx), input: { name, slug, country: "CN" } })).clientId;
}

async function seedSite(ctx: Ctx, site: OfferedSite, exporter: Exporter) {
  const { slug, url } = site;
  const clientId = await seedClient(ctx, exporter.client, slug);
  const known = await already(getSite({ ctx, input: { slug } }));
  const input = { clientId, name: exporter.site, slug, url, audiences: ["b2b" as const] };
  const siteId = known?.site.id ?? (await createSite({ ctx: at(ctx), input })).siteId;
  if (!known?.site.scope) {
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
  }
  if (!known || known.productLines.length === 0) {
    const { category } = exporter;
    await createProductLine({ ctx: at(ctx), input: { siteId, name: category, category } });
  }
  return { siteId, clientId, hasContract: known !== null && known.contracts.length > 0 };
}

async function seedFiling(ctx: Ctx, filedAt: string): Promise<void> {
  if ((await listFilings({ ctx, input: {} })).length > 0) return;
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

/**
 * Fills one demo provider: clients, sites, certificates, contracts and the filing, by the product's own verbs. What is
 * there already is left as it is.
 */
export async function seedProvider(
  ctx: Ctx,
  offer: Offer,
  filedAt: string | null,
): Promise<Map<string, string>> {
  const clients = new Map<string, string>();
  for (const site of offer.sites.filter((entry) => entry.provider === ctx.providerSlug)) {
    const exporter = DEMO_EXPORTERS[site.slug] ?? {
      client: site.slug,
      site: site.slug,
      category: "industrial consumables",
      languages: ["en", "zh"],
    };
    const { siteId, clientId, hasContract } = await seedSite(ctx, site, exporter);
    clients.set(site.slug, clientId);
    if (!site.lspNumber || hasContract) continue;
    const certificateId = await seedCertificate(ctx, offer, site.lspNumber);
    const languages = exporter.languages.filter((language) => language !== "zh");
    await createLspContract({
      ctx: at(ctx),
      input: { siteId, certificateId, languages, content: ["website", "catalog"], startsOn: "2026-01-05" },
    });
  }
  if (filedAt) await seedFiling(ctx, filedAt);
  return clients;
}
