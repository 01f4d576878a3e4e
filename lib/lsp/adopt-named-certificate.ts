import type { Call, Ctx } from "@/lib/core/ctx";
import { withTenantTogether, type Tx } from "@/lib/core/db/tenant";
import { AppError, conflict, notFound } from "@/lib/core/errors";
import { parse } from "@/lib/core/parse";
import { requireAllClients, requirePermission } from "@/lib/core/permissions";
import { primaryTag } from "@/lib/core/primary-tag";
import { FACT_KINDS } from "@/lib/regimes";
import { carryNamedFiles } from "@/lib/uploads";
import { CERTIFICATE_REGIME, certificateDay } from "./certificate-regime";
import { createLspCertificate } from "./create-lsp-certificate";
import { createLspCompany } from "./create-lsp-company";
import { createLspContract } from "./create-lsp-contract";
import { getSiteLocalizer, type RegistrySays } from "./get-site-localizer";
import { AdoptNamedCertificate } from "./lsp-input";

/** Who issues such certificates, as the regime that looks them up names it; the registry itself does not say. */
const ISSUER = CERTIFICATE_REGIME?.messages.en.authority ?? "";

type Said = Extract<RegistrySays, { state: "said" }>;
const Scope = FACT_KINDS["site.scope"];

/** The languages of the site that the certificate covers. */
function sharedLanguages(scope: unknown, word: Said): string[] {
  const read = Scope.safeParse(scope);
  const covered = new Set(word.languages.map(primaryTag));
  return read.success ? read.data.languages.filter((language) => covered.has(primaryTag(language))) : [];
}

interface Adopted {
  number: string;
  word: Said;
  /** The company as the exporter called it, and where it sits as the caller says. */
  named: string | null;
  country: string | null;
}

async function companyFor(tx: Tx, ctx: Ctx, { number, word, named, country }: Adopted): Promise<string> {
  const name = word.entity ?? named ?? number;
  const where = { providerId: ctx.providerId, name };
  const known = await tx.lspCompany.findFirst({ where, select: { id: true } });
  if (known) return known.id;
  // One of several countries that issued it together says nothing of where the company sits.
  const [only, ...others] = word.issuingCountries;
  const seat = country ?? (others.length === 0 ? only : undefined);
  if (seat === undefined)
    throw new AppError("invalid", "country_unknown", "country: say in which country the company sits.", [
      { path: "country", message: "say in which country the company sits" },
    ]);
  return (await createLspCompany({ ctx, input: { name, country: seat } })).companyId;
}

async function certificateFor(tx: Tx, ctx: Ctx, adopted: Adopted) {
  const { number, word } = adopted;
  const { providerId } = ctx;
  const known = await tx.lspCertificate.findFirst({ where: { providerId, number }, select: { id: true } });
  if (known) return known.id;
  const companyId = await companyFor(tx, ctx, adopted);
  const { issuingCountries, validUntil } = word;
  const kind = issuingCountries.length > 1 ? ("joint" as const) : ("single_country" as const);
  const input = { companyId, number, kind, issuer: ISSUER, issuingCountries, validUntil };
  return (await createLspCertificate({ ctx, input })).certificateId;
}

/**
 * Takes up the certificate that a site's exporter named: company and certificate as the registry has them, where they
 * are not on record, and a contract from today on for the languages of the site that the certificate covers. All of it
 * or nothing, each with the activity row of its own verb; what the exporter sent of it goes along. Refused where
 * nothing was named, the registry has no active entry, or no language is shared.
 */
export async function adoptNamedCertificate({
  ctx,
  input,
}: Call<AdoptNamedCertificate>): Promise<{ contractId: string }> {
  requirePermission(ctx, "lsp_contract:create");
  requirePermission(ctx, "lsp:create");
  requireAllClients(ctx);
  const { siteId, country } = parse(AdoptNamedCertificate, input);
  const { providerId } = ctx;
  const { said, registry, isTakenUp } = await getSiteLocalizer({ ctx, input: { siteId } });
  const number = said?.number;
  if (!number)
    throw new AppError("invalid", "nothing_named", "The exporter has not named a certificate for this site.");
  if (isTakenUp) throw conflict("taken_up", "A contract under this certificate is in force already.");
  if (registry?.state !== "said" || registry.status !== "active")
    throw new AppError(
      "invalid",
      "not_active",
      "The registry does not have this certificate as active; record it by hand if need be.",
    );
  return withTenantTogether(ctx, async ({ tx }) => {
    const site = await tx.site.findFirst({ where: { providerId, id: siteId } });
    if (!site) throw notFound("site");
    const languages = sharedLanguages(site.scope, registry);
    if (languages.length === 0)
      throw new AppError(
        "invalid",
        "no_shared_language",
        "The certificate covers none of the languages the site is said to have.",
      );
    const certificateId = await certificateFor(tx, ctx, {
      number,
      word: registry,
      named: said.company,
      country,
    });
    await carryNamedFiles(tx, ctx, { siteId, number, certificateId });
    const startsOn = certificateDay(ctx.now);
    return createLspContract({ ctx, input: { siteId, certificateId, languages, startsOn } });
  });
}
