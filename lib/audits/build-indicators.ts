import type { Assessed } from "./assess-groups";
import type { Indicator, IndicatorOutcome } from "./audit-report";
import type { CertificateLink, NamedCertificate } from "./certificate-links";
import { sumCounts } from "./compare-group";
import { isOwnLink } from "./find-certificates";
import { nameFinding, type Finding, type FindingDraft } from "./finding";
import { METHODS } from "./method-words";

/** What is held against what was measured; a regime's own numbers, where it has any. */
export interface AuditThresholds {
  /** Milliseconds a certificate's link may take. */
  redirectMsMax: number;
  /** Shares that may be wrong before an indicator fails. */
  deviationShareMax: number;
  contentShareMax: number;
  failureShareMax: number;
  /** Share that must have been told for an indicator to pass. */
  coverageLeast: number;
}

function outcomeOf(
  wrong: number,
  most: number,
  isMarginal: boolean,
  covered: number,
  least: number,
): IndicatorOutcome {
  if (wrong > most) return "fail";
  if (wrong > 0 || isMarginal) return "marginal";
  return covered >= least ? "pass" : "unknown";
}

function content(
  assessed: Assessed,
  groupsAll: number,
  { contentShareMax, coverageLeast }: AuditThresholds,
): Indicator {
  const { compared, faulty, counterpartsUnknown, content: findings } = assessed;
  const value = compared === 0 ? null : faulty / compared;
  const told = compared === 0 ? 0 : compared / (compared + counterpartsUnknown);
  const outcome =
    value === null ? "unknown" : outcomeOf(value, contentShareMax, findings.length > 0, told, coverageLeast);
  const of = Math.max(groupsAll, compared);
  return {
    code: "content_consistency",
    outcome,
    value,
    unit: "share",
    measured: compared,
    of,
    method: METHODS.content,
    findings,
  };
}

function parameters({ pairs, parameters: findings }: Assessed, thresholds: AuditThresholds): Indicator {
  const { equal, deviating, missing, untranslated, not_comparable, rate, coverage } = sumCounts("", pairs);
  const measured = equal + deviating + missing + untranslated;
  const { deviationShareMax, coverageLeast } = thresholds;
  const isMarginal = missing + untranslated > 0;
  const outcome =
    rate === null ? "unknown" : outcomeOf(rate, deviationShareMax, isMarginal, coverage ?? 0, coverageLeast);
  const of = measured + not_comparable;
  return {
    code: "parameter_consistency",
    outcome,
    value: rate,
    unit: "share",
    measured,
    of,
    method: METHODS.parameters,
    findings,
  };
}

const LINK_CODES: Record<CertificateLink["reason"], FindingDraft["code"]> = {
  in_time: "certificate_unseen",
  slow: "certificate_slow",
  slowest_late: "certificate_slowest_late",
  dead: "certificate_dead",
  expired: "certificate_expired",
  mismatched: "certificate_mismatched",
  wall: "certificate_wall",
  name_unknown: "certificate_unseen",
  no_answer: "certificate_unseen",
  server_error: "certificate_unseen",
  refused: "certificate_unseen",
  few_samples: "certificate_unseen",
};

function linkFinding({
  mention,
  page,
  link,
  outcome,
  reason,
  medianMs,
  slowestMs,
  limitMs,
  samples,
}: CertificateLink): Finding | null {
  if (outcome === "pass") return null;
  const code = LINK_CODES[reason];
  const ms = (value: number | null): string => (value === null ? "–" : String(value));
  const params = {
    ...{
      scheme: mention.scheme,
      link,
      reason,
      number: mention.number ?? "–",
      samples: String(samples.length),
    },
    ...{ median: ms(medianMs), slowest: ms(slowestMs), limit: String(limitMs) },
  };
  const places = [{ url: page, language: null, span: mention.span }];
  return nameFinding({
    code,
    outcome,
    group: "",
    subject: `${mention.scheme} ${mention.number ?? ""} ${link}`,
    params,
    places,
  });
}

/** Certificates that nobody can trace from the page: with no link anywhere, or one to the site's own file. */
export function untraceable(named: readonly NamedCertificate[]): FindingDraft[] {
  const linked = new Set(named.flatMap(({ mention }) => (mention.link === null ? [] : [mention.scheme])));
  const told = new Set<string>();
  return named.flatMap(({ mention, page }): FindingDraft[] => {
    const { scheme, link, span } = mention;
    const isOwn = link !== null && isOwnLink(link, page);
    if ((link === null ? linked.has(scheme) : !isOwn) || told.has(scheme)) return [];
    told.add(scheme);
    const code = link === null ? "certificate_unlinked" : "certificate_not_issuer";
    const params = { scheme, ...(link === null ? {} : { link }) };
    return [
      {
        code,
        outcome: "missing",
        group: "",
        subject: scheme,
        params,
        places: [{ url: page, language: null, span }],
      },
    ];
  });
}

function certificates(
  links: readonly CertificateLink[],
  named: readonly NamedCertificate[],
  thresholds: AuditThresholds,
): Indicator {
  const decided = links.filter(
    ({ outcome }) => outcome === "pass" || outcome === "marginal" || outcome === "fail",
  );
  const failed = decided.filter(({ outcome }) => outcome === "fail").length;
  const untraced = untraceable(named).map(nameFinding);
  const value = decided.length === 0 ? null : failed / decided.length;
  const isBlocked = links.length > 0 && links.every(({ outcome }) => outcome === "blocked");
  const isMarginal = decided.some(({ outcome }) => outcome === "marginal") || untraced.length > 0;
  const covered = links.length === 0 ? 0 : decided.length / links.length;
  const outcome: IndicatorOutcome =
    value === null
      ? isBlocked
        ? "blocked"
        : "unknown"
      : outcomeOf(value, thresholds.failureShareMax, isMarginal, covered, thresholds.coverageLeast);
  const found = links.flatMap((link) => linkFinding(link) ?? []);
  return {
    ...{ code: "certificate_validity", outcome, value, unit: "share", measured: decided.length },
    ...{
      of: links.length + untraced.length,
      method: METHODS.certificates,
      findings: [...found, ...untraced],
    },
  };
}

const unmeasured = (code: Indicator["code"], method: Indicator["method"]): Indicator => {
  return { code, outcome: "unknown", value: null, unit: "share", measured: 0, of: 0, method, findings: [] };
};

/** What probes of payment redirects came to that were made apart from this run. */
export interface PaymentSight {
  arrived: number;
  /** Those that say something of the redirect, and all of them. */
  counted: number;
  all: number;
  outcome: IndicatorOutcome;
  /** Whether they are enough to say anything. */
  isTold: boolean;
}

const payments = ({ arrived, counted, all, outcome, isTold }: PaymentSight): Indicator => ({
  ...{ code: "payment_redirects", outcome, unit: "share", method: METHODS.paymentProbed, findings: [] },
  value: isTold ? (counted - arrived) / counted : null,
  ...{ measured: isTold ? counted : 0, of: isTold ? all : 0 },
});

/** The indicators of a run: what was measured of each, by which method, and what it comes to. */
export function buildIndicators(
  assessed: Assessed,
  groupsAll: number,
  links: readonly CertificateLink[],
  named: readonly NamedCertificate[],
  thresholds: AuditThresholds,
  authenticity: Indicator | null,
  probed: PaymentSight | null,
): Indicator[] {
  return [
    content(assessed, groupsAll, thresholds),
    parameters(assessed, thresholds),
    authenticity ?? unmeasured("parameter_authenticity", METHODS.authenticity),
    certificates(links, named, thresholds),
    probed ? payments(probed) : unmeasured("payment_redirects", METHODS.payment),
  ];
}
