import { listOf, numberOf } from "../../define-regime";
import type { ResolvedRulebook, Verdict } from "../../define-regime";
import type { Holding, SiteView } from "../site-view";
import { standingOf, warningFrom } from "../standing";
import { finding, restsOn, underEach, verdict, worstOf } from "../../finding";
import type { Finding } from "../../finding";

const READINGS = ["six_country", "two_countries"] as const;

/**
 * Whether the certificates behind the site's contracts are of the right kind and in date
 * (TIG-16, TIG-18) and their holders filed in enough countries (TIG-06), under both readings of C1.
 */
export function assessCertificates(view: SiteView, rulebook: ResolvedRulebook): Verdict[] {
  const picked = rulebook.reading("C1").id;
  const recorded = view.holdings.flatMap((holding) => [holding.contract, holding.certificate]);
  const facts = [...recorded, ...view.holdings.map((holding) => holding.registry)];
  const judged = (
    code: string,
    assumptions: readonly string[],
    judge: (holding: Holding, reading: string) => Finding,
    none: Finding,
  ): Verdict => {
    const under = (reading: string): Finding =>
      worstHolding(view, (holding) => judge(holding, reading), none);
    // Only the end of validity (TIG-16) takes the registry's word as well.
    const rests = restsOn(rulebook, [code], assumptions, code === "TIG-16" ? facts : recorded);
    return verdict(code, under(picked), rests, underEach("C1", READINGS, under));
  };
  return [
    judged(
      "TIG-06",
      [],
      (holding, reading) => judgeFilings(holding, rulebook, reading),
      finding("not_applicable", "certificate_none_to_judge"),
    ),
    judged(
      "TIG-16",
      ["TIG-904", "TIG-906", "TIG-908"],
      (holding, reading) => judgeHeld(holding, view, rulebook, reading),
      finding("fail", "certificate_none"),
    ),
    judged(
      "TIG-18",
      [],
      (holding, reading) => judgeSingleCountry(holding, rulebook, reading),
      finding("not_applicable", "certificate_none_to_judge"),
    ),
  ];
}

function worstHolding(view: SiteView, judge: (holding: Holding) => Finding, none: Finding): Finding {
  const [first, ...rest] = view.holdings;
  if (first === undefined) return none;
  return worstOf([judge(first), ...rest.map(judge)]);
}

function judgeHeld(holding: Holding, view: SiteView, rulebook: ResolvedRulebook, reading: string): Finding {
  const certificate = holding.certificate?.value;
  if (certificate === undefined) return finding("unknown", "certificate_not_recorded");
  const { number } = certificate;
  const kind =
    reading === "six_country"
      ? judgeJoint(holding, rulebook)
      : judgeFilings(holding, rulebook, "two_countries");
  if (kind.outcome === "fail") return kind;

  const { validUntil, startsAt, endsAt } = standingOf(holding, rulebook, view.asOf);
  if (validUntil === null || endsAt === null)
    return finding("unknown", "certificate_validity_unknown", { number });
  if (endsAt <= view.asOf) return finding("fail", "certificate_expired", { number, validUntil });
  if (startsAt !== null && startsAt > view.asOf) {
    return finding("fail", "certificate_not_yet_valid", { number, validFrom: certificate.validFrom });
  }
  const warnFrom = warningFrom(validUntil, rulebook);
  const held =
    warnFrom !== null && warnFrom <= view.asOf
      ? finding("marginal", "certificate_expiring", { number, validUntil })
      : finding("pass", "certificate_held", { number, validUntil });
  return worstOf([held, kind]);
}

/** The certificate as C1's first reading wants it: joint, of six countries, of the six where they are known. */
function judgeJoint({ certificate }: Holding, rulebook: ResolvedRulebook): Finding {
  if (certificate === null) return finding("unknown", "certificate_not_recorded");
  const { number, kind, issuingCountries } = certificate.value;
  if (kind === "single_country") return finding("fail", "certificate_single_country", { number });
  const six = listOf(rulebook, "TIG-906");
  const missing = six.filter((country) => !issuingCountries.includes(country));
  if (missing.length > 0)
    return finding("fail", "certificate_countries_missing", { number, countries: missing });
  if (rulebook.assumption("TIG-906") === "refuted")
    return finding("unknown", "certificate_countries_unknown", { number });
  const count = new Set(issuingCountries).size;
  const asked = numberOf(rulebook, "TIG-16");
  if (count < asked) return finding("marginal", "certificate_countries_few", { number, count, asked });
  return finding("pass", "certificate_joint", { number });
}

/** Filing numbers in enough countries: advice under C1's first reading, the test itself under its second. */
function judgeFilings({ certificate }: Holding, rulebook: ResolvedRulebook, reading: string): Finding {
  if (certificate === null) return finding("unknown", "certificate_not_recorded");
  const { number, filingCountries } = certificate.value;
  const count = new Set(filingCountries).size;
  const asked = numberOf(rulebook, "TIG-06");
  if (count >= asked) return finding("pass", "certificate_filings_enough", { number, count });
  return finding(reading === "two_countries" ? "fail" : "marginal", "certificate_filings_few", {
    number,
    count,
    asked,
  });
}

function judgeSingleCountry(holding: Holding, rulebook: ResolvedRulebook, reading: string): Finding {
  if (holding.certificate === null) return finding("unknown", "certificate_not_recorded");
  const { number, kind } = holding.certificate.value;
  if (kind === "joint") return finding("pass", "certificate_joint", { number });
  const rescued = reading === "two_countries" && judgeFilings(holding, rulebook, reading).outcome === "pass";
  return rescued
    ? finding("marginal", "certificate_single_with_filings", { number })
    : finding("fail", "certificate_single_country", { number });
}
