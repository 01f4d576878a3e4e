import { registryStanding, type RegistryStanding } from "@/lib/lsp";
import type { SiteContract } from "@/lib/sites";
import { covers } from "./covers";

/**
 * How a language stands in one country: a contract whose certificate that country issued and the registry confirms
 * (`recognised`), or has not confirmed lately (`unconfirmed`); one whose certificate is of other countries
 * (`elsewhere`); one whose certificate is no good (`certificate_bad`); or none in force (`none`).
 */
const COVERAGES = ["recognised", "unconfirmed", "elsewhere", "certificate_bad", "none"] as const;
export type Coverage = (typeof COVERAGES)[number];

export interface CoverageCell {
  country: string;
  coverage: Coverage;
  /** The contract that makes it so, the best where several do; null where there is none. */
  contract: SiteContract | null;
}

export interface CoverageRow {
  language: string;
  /** Every contract that covers the language. */
  behind: SiteContract[];
  cells: CoverageCell[];
}

const GOOD: ReadonlySet<RegistryStanding> = new Set(["active"]);
const OPEN: ReadonlySet<RegistryStanding> = new Set(["stale", "unchecked"]);

function coverageIn(contract: SiteContract, country: string, now: Date): Coverage {
  const standing = registryStanding(contract, now);
  if (!GOOD.has(standing) && !OPEN.has(standing)) return "certificate_bad";
  if (!contract.issuingCountries.includes(country)) return "elsewhere";
  return GOOD.has(standing) ? "recognised" : "unconfirmed";
}

/**
 * The matrix of languages and countries over several contracts (TIG-23): a row a language of the site, a cell a country
 * it speaks to. `contracts` are those in force. Countries are ISO 3166-1 codes in the order given; where none are
 * given, those that issued the certificates.
 */
export function buildCoverage(
  languages: readonly string[],
  targets: readonly string[],
  contracts: readonly SiteContract[],
  now: Date,
): { countries: string[]; rows: CoverageRow[] } {
  const issued = [...new Set(contracts.flatMap(({ issuingCountries }) => issuingCountries))].sort();
  const countries = targets.length > 0 ? [...targets] : issued;
  const rows = languages.map((language) => {
    const behind = contracts.filter((contract) => contract.languages.some((tag) => covers(tag, language)));
    const cells = countries.map((country): CoverageCell => {
      const all = behind.map((contract) => ({ contract, coverage: coverageIn(contract, country, now) }));
      const best = COVERAGES.flatMap((coverage) => all.find((each) => each.coverage === coverage) ?? [])[0];
      return { country, coverage: best?.coverage ?? "none", contract: best?.contract ?? null };
    });
    return { language, behind, cells };
  });
  return { countries, rows };
}
