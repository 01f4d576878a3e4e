import { z } from "zod";

/**
 * Stages of a site's way to a regime's badge, in order. `audited` is the third party's audit; `granted`, `renewed` and
 * `suspended` are what the regime's body said of the badge itself.
 */
export const CERTIFICATION_STAGES = [
  "baseline",
  "remediate",
  "booked",
  "audited",
  "applied",
  "granted",
  "renewed",
  "suspended",
] as const;
export type CertificationStage = (typeof CERTIFICATION_STAGES)[number];

/** Outcomes that an outside screening may give one indicator. */
export const SCREENED_OUTCOMES = ["pass", "marginal", "fail", "unknown"] as const;

const isoInstant = z.iso.datetime({ offset: true });
const isoDate = z.iso.date();

/** How far a site has come on its way to a regime's badge. */
export const Certification = z.object({
  regime: z.string(),
  stage: z.enum(CERTIFICATION_STAGES),
  /** When it came there. */
  movedAt: isoInstant,
  /** Who audits or audited, by the id the regime's folder has; null while nobody is booked. */
  auditor: z.string().nullable(),
  /** Whether the third party's last audit was passed; null before it is done. */
  passed: z.boolean().nullable(),
  auditedAt: isoInstant.nullable(),
  /** When the badge was first granted. */
  grantedAt: isoInstant.nullable(),
  /** Calendar date on which the badge ends unless it is renewed; null where nobody said. */
  expiresOn: isoDate.nullable(),
  moveId: z.string(),
});
export type Certification = z.infer<typeof Certification>;

/** What an outside pre-screening said of a site. */
export const Prescreen = z.object({
  regime: z.string(),
  auditor: z.string(),
  screenedOn: isoDate,
  prescreenId: z.string(),
  /** By the rule it is an indicator of; what is an indicator of none we know has no rule. */
  indicators: z.array(
    z.object({ rule: z.string().nullable(), name: z.string(), outcome: z.enum(SCREENED_OUTCOMES) }),
  ),
});

/** Somebody that a regime's documents name as an auditor; naming is no endorsement, by them or by us. */
export interface Auditor {
  id: string;
  /** As the document writes it. */
  name: string;
  country: string;
  /** The rule that names it. */
  rule: string;
  /** `as_reported`: nobody has confirmed that it audits. */
  standing: "as_reported" | "confirmed";
}

/** How a site comes to a regime's badge. */
export interface CertificationPlan {
  /** The rule that asks for a third party's audit before applying. */
  rule: string;
  auditors: readonly Auditor[];
  /** Indicators that are named, with words by which an outside result may call them, in lower case. */
  indicators: readonly { rule: string; names: readonly string[] }[];
  /** The rule whose value is how many indicators there are in all. */
  indicatorsAll: string;
  /** The rule that asks for an audit interface on the site. */
  packRule: string;
}
