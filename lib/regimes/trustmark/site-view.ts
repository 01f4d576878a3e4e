import { factsOf, factAt, numberOf } from "../define-regime";
import type { FactOf, ResolvedRulebook, SiteFacts } from "../define-regime";

const DAY = 86_400_000;

/** The audit that counts at one moment, and until when it may be relied on. */
export interface AuditView {
  audit: FactOf<"site.audit"> | null;
  /** What its parameters came to against the sources behind them; null where none is connected. */
  authenticity: FactOf<"site.authenticity"> | null;
  /** How far its content is on its way to readers; null where nobody asks before it goes live. */
  content: FactOf<"site.content"> | null;
  /** Instant from which the audit is too old to rely on; null where there is none. */
  reliedOnUntil: Date | null;
  /** Instants at which another fact begins or ends to hold. */
  changes: readonly Date[];
  asOf: Date;
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
  ].flatMap(({ validFrom, validTo }) => [validFrom, validTo].filter((moment) => moment !== null));
  return { audit, authenticity, content, reliedOnUntil: until, changes, asOf };
}

/** What an audit counted under that name; null where it did not measure it. */
export function countsOf(audit: FactOf<"site.audit">, name: string): ((word: string) => number) | null {
  const measure = audit.value.measures.find((each) => each.name === name);
  return measure ? (word) => measure.counts[word] ?? 0 : null;
}

/** The named indicators that were measured, by the engine's names for them (TM-04, TM-05, TM-06, TM-07). */
export function measuredOf({ audit, authenticity }: Pick<AuditView, "audit" | "authenticity">): number {
  const counted = ["content", "certificates", "payments"].filter(
    (name) => audit && countsOf(audit, name) !== null,
  );
  return counted.length + (authenticity ? 1 : 0);
}
