import { numberOf, textOf } from "../define-regime";
import type { FactOf, ResolvedRulebook } from "../define-regime";
import { dateAfter, endOfDay24, hoursAfter, startOfDate } from "../../core/time";
import type { Holding } from "./site-view";

/** The regime's status codes, worst first: a site's one answer is the worst of its certificates. */
export const STATUS_CODES = [
  "revoked",
  "suspended",
  "expired",
  "unknown",
  "pending_verification",
  "active",
] as const;
type StatusCode = (typeof STATUS_CODES)[number];

/** How far the last registry answer may be relied on. */
interface Reliance {
  state: "never_checked" | "refuted" | "stale" | "fresh";
  /** End of the time it may be relied on, or null where there is none. */
  until: Date | null;
}

/** What a certificate is worth at one moment. */
export interface Standing {
  status: StatusCode;
  /** Last day of validity: the earlier of the certificate's own and the registry's. */
  validUntil: string | null;
  startsAt: Date | null;
  /** First instant at which it is no longer valid. */
  endsAt: Date | null;
  reliance: Reliance;
}

/** Assumptions every reading of the registry rests on: how it is read and how long an answer lasts. */
export const REGISTRY_ASSUMPTIONS = ["TIG-903", "TIG-905"] as const;

/** Whether the registry's last answer about a certificate may be relied on at `asOf` (TIG-17). */
export function relianceOn(
  registry: FactOf<"lsp_certificate.registry"> | null,
  rulebook: ResolvedRulebook,
  asOf: Date,
): Reliance {
  if (registry === null) return { state: "never_checked", until: null };
  if (REGISTRY_ASSUMPTIONS.some((code) => rulebook.assumption(code) === "refuted"))
    return { state: "refuted", until: null };
  // A provider may shorten the time, never stretch what was promised when the answer was taken.
  const allowed = hoursAfter(new Date(registry.value.checkedAt), numberOf(rulebook, "TIG-903"));
  const promised = new Date(registry.value.freshUntil);
  const until = allowed < promised ? allowed : promised;
  return { state: asOf < until ? "fresh" : "stale", until };
}

/** First instant at which a certificate whose last day is `validUntil` is no longer valid (TIG-908). */
export function endOfValidity(validUntil: string, rulebook: ResolvedRulebook): Date {
  const zone = textOf(rulebook, "TIG-908");
  return rulebook.assumption("TIG-908") === "refuted"
    ? startOfDate(validUntil, zone)
    : endOfDay24(validUntil, zone);
}

/** The instant from which we warn of a certificate's end, or null where no warning is wanted (TIG-904). */
export function warningFrom(validUntil: string, rulebook: ResolvedRulebook): Date | null {
  if (rulebook.assumption("TIG-904") === "refuted") return null;
  return endOfValidity(dateAfter(validUntil, { days: -numberOf(rulebook, "TIG-904") }), rulebook);
}

/**
 * What the holding's certificate is worth at `asOf`. Only a fresh registry answer of "active"
 * about a certificate within its dates is active; everything else is worse or not known.
 */
export function standingOf(holding: Holding, rulebook: ResolvedRulebook, asOf: Date): Standing {
  const { certificate, registry } = holding;
  const reliance = relianceOn(registry, rulebook, asOf);
  const believed = reliance.state === "fresh" ? registry : null;
  const validUntil = earlierDate(certificate?.value.validUntil ?? null, believed?.value.validUntil ?? null);
  const validFrom = certificate?.value.validFrom ?? null;
  const startsAt = validFrom === null ? null : startOfDate(validFrom, textOf(rulebook, "TIG-908"));
  const endsAt = validUntil === null ? null : endOfValidity(validUntil, rulebook);
  const over = endsAt !== null && endsAt <= asOf;
  const begun = startsAt === null || startsAt <= asOf;
  return { status: statusOf(holding, reliance, over, begun), validUntil, startsAt, endsAt, reliance };
}

function statusOf(
  { certificate, registry }: Holding,
  reliance: Reliance,
  over: boolean,
  begun: boolean,
): StatusCode {
  if (certificate === null) return "unknown";
  const said = reliance.state === "fresh" ? registry?.value.status : undefined;
  if (said === "revoked") return "revoked";
  if (over) return "expired";
  if (reliance.state === "never_checked") return "pending_verification";
  if (said === "suspended" || said === "expired") return said;
  return said === "active" && begun ? "active" : "unknown";
}

function earlierDate(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}
