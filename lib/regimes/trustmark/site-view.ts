import { countedOf, factsOf, factAt, numberOf } from "../define-regime";
import type { FactOf, ResolvedRulebook, SiteFacts } from "../define-regime";
import { paymentLimits } from "./payments";

const DAY = 86_400_000;

/** The audit that counts at one moment, and until when it may be relied on. */
export interface AuditView {
  audit: FactOf<"site.audit"> | null;
  /** What its parameters came to against the sources behind them; null where none is connected. */
  authenticity: FactOf<"site.authenticity"> | null;
  /** How far its content is on its way to readers; null where nobody asks before it goes live. */
  content: FactOf<"site.content"> | null;
  /** What probes of payment redirects came to; null where no way to a gateway is on record. */
  payments: FactOf<"site.payments"> | null;
  /** Instant from which they are too old to count; null where none was made. */
  paymentsUntil: Date | null;
  /** Whether they say enough of any way to count as measured now. */
  isPaymentMeasured: boolean;
  /** Instant from which the audit is too old to rely on; null where there is none. */
  reliedOnUntil: Date | null;
  /** Instants at which another fact begins or ends to hold. */
  changes: readonly Date[];
  asOf: Date;
}

function viewPayments(site: SiteFacts, rulebook: ResolvedRulebook, asOf: Date) {
  const { days, probesLeast } = paymentLimits(rulebook);
  const fact = factAt(site.facts, "site.payments", site.siteId, asOf);
  const { paths = [], reports = [] } = fact?.value ?? {};
  const payments = paths.length + reports.length > 0 ? fact : null;
  const last = paths
    .flatMap(({ probedAt }) => probedAt ?? [])
    .toSorted()
    .at(-1);
  const paymentsUntil = last === undefined ? null : new Date(new Date(last).getTime() + days * DAY);
  const isFresh = paymentsUntil !== null && paymentsUntil > asOf;
  const isPaymentMeasured = isFresh && paths.some((path) => countedOf(path) >= probesLeast);
  return { payments, paymentsUntil, isPaymentMeasured };
}

/** What is known of a site's audits by this regime at that moment. */
export function viewAudit(
  site: SiteFacts,
  regime: string,
  rulebook: ResolvedRulebook,
  asOf: Date,
): AuditView {
  const facts = site.facts.filter((fact) => fact.kind !== "site.audit" || fact.value.regime === regime);
  const audit = factAt(facts, "site.audit", site.siteId, asOf);
  const refuted = rulebook.assumption("TM-903") === "refuted";
  const days = refuted ? 1 : numberOf(rulebook, "TM-903");
  const until = audit && new Date(new Date(audit.value.auditedAt).getTime() + days * DAY);
  const content = factAt(facts, "site.content", site.siteId, asOf);
  const held = factAt(facts, "site.authenticity", site.siteId, asOf);
  const authenticity = held && held.value.sources.length > 0 ? held : null;
  const changes = [
    ...factsOf(facts, "site.audit"),
    ...factsOf(facts, "site.content"),
    ...factsOf(facts, "site.authenticity"),
    ...factsOf(facts, "site.payments"),
  ].flatMap(({ validFrom, validTo }) => [validFrom, validTo].filter((moment) => moment !== null));
  const paid = viewPayments(site, rulebook, asOf);
  return { audit, authenticity, content, ...paid, reliedOnUntil: until, changes, asOf };
}

/** What an audit counted under that name; null where it did not measure it. */
export function countsOf(audit: FactOf<"site.audit">, name: string): ((word: string) => number) | null {
  const measure = audit.value.measures.find((each) => each.name === name);
  return measure ? (word) => measure.counts[word] ?? 0 : null;
}

/** The named indicators that were measured, by the engine's names for them (TM-04, TM-05, TM-06, TM-07). */
export function measuredOf({
  audit,
  authenticity,
  isPaymentMeasured,
}: Pick<AuditView, "audit" | "authenticity" | "isPaymentMeasured">): number {
  const counted = ["content", "certificates"].filter((name) => audit && countsOf(audit, name) !== null);
  return counted.length + (authenticity ? 1 : 0) + (isPaymentMeasured ? 1 : 0);
}
