import { factsOf, textOf } from "../define-regime";
import type { Fact, FactKind, FactOf, ResolvedRulebook, SiteFacts } from "../define-regime";
import { endOfDay24, startOfDate } from "../../core/time";
import { REGIME_ID } from "./identity";

/** One contract in force with what is known about the certificate it names. */
export interface Holding {
  contract: FactOf<"lsp_contract.profile">;
  certificate: FactOf<"lsp_certificate.profile"> | null;
  registry: FactOf<"lsp_certificate.registry"> | null;
  company: FactOf<"lsp_company.profile"> | null;
}

/** What holds about one site at one moment, looked up once. */
export interface SiteView {
  asOf: Date;
  profile: FactOf<"site.profile"> | null;
  scope: FactOf<"site.scope"> | null;
  observation: FactOf<"site.observation"> | null;
  provider: FactOf<"provider.profile"> | null;
  /** Contracts in force, in order of their certificate's number. */
  holdings: readonly Holding[];
  /** The site's own filings and the provider's, under this regime. */
  filings: readonly FactOf<"filing.state">[];
  /** What was signed about the site and not taken back. */
  signOffs: readonly FactOf<"sign_off.act">[];
  /** What was seen last of the warning label on the buyers' side. */
  label: FactOf<"site.label"> | null;
  /** Instants after `asOf` at which a fact or a contract starts or stops to hold. */
  changes: readonly Date[];
}

/** Reads a site's facts as they hold at `asOf`; of several about one subject the one learned last counts. */
export function viewSite(site: SiteFacts, rulebook: ResolvedRulebook, asOf: Date): SiteView {
  const { holding, changes } = holdingFacts(site.facts, asOf);
  const contracts = factsOf(holding, "lsp_contract.profile").filter(
    ({ value }) => value.siteId === site.siteId,
  );
  const zone = textOf(rulebook, "TIG-908");
  const inForce = contracts.filter(({ value }) => {
    const startsAt = startOfDate(value.startsOn, zone);
    const endsAt = value.endsOn === null ? null : endOfDay24(value.endsOn, zone);
    changes.push(startsAt);
    if (endsAt !== null) changes.push(endsAt);
    return startsAt <= asOf && (endsAt === null || asOf < endsAt);
  });
  return {
    asOf,
    profile: aboutSubject(holding, "site.profile", site.siteId),
    scope: aboutSubject(holding, "site.scope", site.siteId),
    observation: aboutSubject(holding, "site.observation", site.siteId),
    provider: factsOf(holding, "provider.profile").at(-1) ?? null,
    holdings: holdingsOf(inForce, holding),
    filings: factsOf(holding, "filing.state").filter(
      ({ value }) => value.regime === REGIME_ID && (value.siteId === null || value.siteId === site.siteId),
    ),
    signOffs: signOffsOf(holding, site.siteId),
    label: ofRegime(aboutSubject(holding, "site.label", site.siteId)),
    changes: changes.filter((change) => change > asOf),
  };
}

function ofRegime(label: FactOf<"site.label"> | null): FactOf<"site.label"> | null {
  return label?.value.regime === REGIME_ID ? label : null;
}

function holdingFacts(facts: readonly Fact[], asOf: Date): { holding: Fact[]; changes: Date[] } {
  const latest = new Map<string, Fact>();
  const changes: Date[] = [];
  for (const fact of facts) {
    if (fact.validFrom !== null) changes.push(fact.validFrom);
    if (fact.validTo !== null) changes.push(fact.validTo);
    const started = fact.validFrom === null || fact.validFrom <= asOf;
    if (!started || (fact.validTo !== null && fact.validTo <= asOf)) continue;
    const subject = `${fact.kind} ${fact.subjectId}`;
    const known = latest.get(subject);
    if (known === undefined || fact.knownFrom >= known.knownFrom) latest.set(subject, fact);
  }
  return { holding: [...latest.values()], changes };
}

function signOffsOf(facts: readonly Fact[], siteId: string): FactOf<"sign_off.act">[] {
  const acts = factsOf(facts, "sign_off.act").filter(
    ({ value }) => value.regime === REGIME_ID && value.siteId === siteId,
  );
  const withdrawn = new Set(acts.flatMap(({ value }) => value.withdraws ?? []));
  return acts.filter(({ value, subjectId }) => value.withdraws === null && !withdrawn.has(subjectId));
}

function aboutSubject<K extends FactKind>(facts: readonly Fact[], kind: K, subjectId: string) {
  return factsOf(facts, kind).find((fact) => fact.subjectId === subjectId) ?? null;
}

function holdingsOf(contracts: readonly FactOf<"lsp_contract.profile">[], facts: readonly Fact[]): Holding[] {
  const certificates = bySubject(factsOf(facts, "lsp_certificate.profile"));
  const registry = bySubject(factsOf(facts, "lsp_certificate.registry"));
  const companies = bySubject(factsOf(facts, "lsp_company.profile"));
  const holdings = contracts.map((contract) => {
    const certificate = certificates.get(contract.value.certificateId) ?? null;
    return {
      contract,
      certificate,
      registry: registry.get(contract.value.certificateId) ?? null,
      company: (certificate && companies.get(certificate.value.companyId)) ?? null,
    };
  });
  return holdings.sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
}

function sortKey(holding: Holding): string {
  return `${holding.certificate?.value.number ?? ""} ${holding.contract.subjectId}`;
}

function bySubject<F extends { subjectId: string }>(facts: readonly F[]): Map<string, F> {
  return new Map(facts.map((fact) => [fact.subjectId, fact]));
}
