import type { FactValue } from "@/lib/regimes";

/** The columns of a company's row that follow from its facts. */
export function projectLspCompany(profile: FactValue<"lsp_company.profile">) {
  return { name: profile.name, country: profile.country };
}

/** The columns of a certificate's row that follow from what its holder said. */
export function projectLspCertificate(profile: FactValue<"lsp_certificate.profile">) {
  return {
    companyId: profile.companyId,
    number: profile.number,
    kind: profile.kind,
    issuer: profile.issuer,
    issuingCountries: [...profile.issuingCountries],
    filingCountries: [...profile.filingCountries],
    validFrom: profile.validFrom,
    validUntil: profile.validUntil,
  };
}

/** The columns of a certificate's row that follow from what the registry said. */
export function projectRegistryStatus(registry: FactValue<"lsp_certificate.registry">) {
  return {
    registryStatus: registry.status,
    registryAt: new Date(registry.checkedAt),
    registryFreshUntil: new Date(registry.freshUntil),
    registryValidUntil: registry.validUntil,
  };
}

/** The columns of a contract's row that follow from its facts. */
export function projectLspContract(profile: FactValue<"lsp_contract.profile">) {
  return {
    certificateId: profile.certificateId,
    languages: [...profile.languages],
    content: [...profile.content],
    startsOn: profile.startsOn,
    endsOn: profile.endsOn,
  };
}

/** The column of a site's row that follows from what its exporter said of who has it translated. */
export function projectSiteLocalizer(localizer: FactValue<"site.localizer">) {
  return { localizer };
}
