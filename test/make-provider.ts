import { randomUUID } from "node:crypto";
import type { Ctx, Role } from "@/lib/core/ctx";
import { permissionsOf } from "@/lib/core/permissions";
import { systemCtx } from "@/lib/core/system-ctx";
import { createClient } from "@/lib/clients";
import { noteContract } from "@/lib/deployment";
import { addMember, provisionProvider } from "@/lib/identity";
import { createLspCertificate, createLspCompany, createLspContract } from "@/lib/lsp";
import { createSite, updateSiteScope } from "@/lib/sites";
import { proveControl } from "./prove-control";

export const PASSWORD = "correct horse battery staple";

export interface MadeProvider {
  providerId: string;
  slug: string;
  ownerEmail: string;
  /** The product itself at work for the provider, at a moment. */
  ctx: (now?: Date) => Ctx;
  /** A member of a role, without a person behind it. */
  member: (role: Role, clients?: readonly string[], now?: Date) => Ctx;
}

/** A short random word for names that must be unique. */
export function word(): string {
  return randomUUID().slice(0, 8);
}

/** A contract that some hosted API has served, long before any that a test starts. */
const CONTRACT = { operation: "lsp-status", regimes: ["tig"], sha256: "0".repeat(64) };

/** A provider of a test's own, with its owner. */
export async function makeProvider(now = new Date()): Promise<MadeProvider> {
  await noteContract(CONTRACT, new Date(0));
  const slug = `p-${word()}`;
  const ownerEmail = `owner@${slug}.example`;
  const owner = {
    email: ownerEmail,
    name: "Owner",
    locale: "en" as const,
    timeZone: "Asia/Shanghai",
    password: PASSWORD,
  };
  const providerId = await provisionProvider(
    { slug, name: `Provider ${slug}`, business: "agency", country: "CN", timeZone: "Asia/Shanghai", owner },
    now,
    "test",
  );
  const base = { providerId, providerSlug: slug, reason: "test", requestId: "test" };
  const personId = randomUUID();
  return {
    providerId,
    slug,
    ownerEmail,
    ctx: (at = new Date()) => systemCtx({ ...base, now: at }),
    member: (role, clients, at = new Date()) => ({
      ...systemCtx({ ...base, now: at }),
      actor: { kind: "member", personId, membershipId: personId },
      permissions: permissionsOf(role),
      clients: clients ?? "all",
    }),
  };
}

export interface MadeSite {
  clientId: string;
  siteId: string;
  slug: string;
  certificateId: string;
  contractId: string;
  companyId: string;
  number: string;
}

/** A client with a proven site in scope and a contract under a joint certificate of that number. */
export async function makeSite(provider: MadeProvider, number = `LSP-${word()}`): Promise<MadeSite> {
  const slug = `s-${word()}`;
  const ctx = provider.ctx;
  const { clientId } = await createClient({
    ctx: ctx(),
    input: { name: `Client ${slug}`, slug, country: "CN" },
  });
  const { siteId } = await createSite({
    ctx: ctx(),
    input: { clientId, slug, name: `Site ${slug}`, url: `https://${slug}.example` },
  });
  await updateSiteScope({
    ctx: ctx(),
    input: {
      siteId,
      catalog: true,
      quotation: true,
      certificates: true,
      ordering: true,
      staticPromotionOnly: false,
      domesticOnly: false,
      languageSwitch: true,
      languages: ["zh", "en"],
      targetCountries: ["JP"],
    },
  });
  const { companyId } = await createLspCompany({
    ctx: ctx(),
    input: { name: `LSP ${word()}`, country: "CN" },
  });
  const { certificateId } = await createLspCertificate({
    ctx: ctx(),
    input: {
      companyId,
      number,
      kind: "joint",
      issuer: "Issuer",
      issuingCountries: ["CN", "JP", "KR", "MY", "SG", "TH"],
      filingCountries: ["CN", "JP"],
      validUntil: "2027-05-16",
    },
  });
  const { contractId } = await createLspContract({
    ctx: ctx(),
    input: { siteId, certificateId, languages: ["en"], startsOn: "2026-01-01" },
  });
  await proveControl(ctx, siteId);
  return { clientId, siteId, slug, certificateId, contractId, companyId, number };
}

/** A person with a password who is a member of the provider; gives the address and the person. */
export async function makeMember(
  provider: MadeProvider,
  role: Role,
  clientIds: readonly string[] = [],
): Promise<{ email: string; personId: string }> {
  const email = `${role}-${word()}@${provider.slug}.example`;
  const allClients = clientIds.length === 0;
  const member = { email, name: role, locale: "en", role, password: PASSWORD, allClients, clientIds };
  return { email, personId: await addMember(provider.ctx(), member) };
}
