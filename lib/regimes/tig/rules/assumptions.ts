import type { Assumption, RuleValue, ValueShape } from "../../define-regime";
import { AUTHORITY_ZONE, ISSUED_ON, REVIEWED_ON } from "../identity";

function assumed(
  code: string,
  about: readonly string[],
  value: RuleValue,
  accepts: ValueShape,
  enabled = true,
): Assumption {
  return { code, about, values: [{ since: ISSUED_ON, value }], accepts, enabled, reviewedOn: REVIEWED_ON };
}

/**
 * What the report leaves open and we decided. Where one is refuted and no other value is set,
 * the strictest reading counts, so that refuting never makes a site look better.
 */
export const ASSUMPTIONS: readonly Assumption[] = [
  /** Zone in which "24:00" is meant. */
  assumed("TIG-901", ["TIG-03", "TIG-21", "C3"], AUTHORITY_ZONE, { type: "zone" }),
  /** Hours a newcomer has from going live. */
  assumed("TIG-902", ["TIG-03", "C4"], 72, { type: "number", min: 1, max: 8_760 }, false),
  /** Hours a registry answer, and an answer of ours, may be relied on. */
  assumed("TIG-903", ["TIG-01", "TIG-17", "C7"], 24, { type: "number", min: 1, max: 168 }),
  /** Days before a certificate ends from which we warn. */
  assumed("TIG-904", ["TIG-02", "TIG-16"], 30, { type: "number", min: 0, max: 3_650 }),
  /** How the registry is read; it has published no interface. */
  assumed("TIG-905", ["TIG-17"], "registry-0.1", { type: "choice", options: ["registry-0.1"] }),
  /** The six countries of the joint certification: not named, so empty, never invented. */
  assumed("TIG-906", ["TIG-04", "TIG-16", "C2"], [], { type: "countries", min: 0, max: 15 }),
  /** Countries that count as RCEP members, ISO 3166-1 alpha-2. */
  assumed(
    "TIG-907",
    ["TIG-01", "TIG-08", "TIG-14"],
    ["AU", "BN", "CN", "ID", "JP", "KH", "KR", "LA", "MM", "MY", "NZ", "PH", "SG", "TH", "VN"],
    { type: "countries", min: 1, max: 60 },
  ),
  /** Zone in whose calendar certificates and contracts start and end, the last day included. */
  assumed("TIG-908", ["TIG-02", "TIG-16", "TIG-20"], AUTHORITY_ZONE, { type: "zone" }),
  /** Languages of the exporter's own text, which nobody localised. */
  assumed("TIG-909", ["TIG-02", "TIG-15", "TIG-23"], ["zh"], { type: "languages", min: 0, max: 20 }),
  /** Languages that cover an RCEP country, ISO 639. */
  assumed(
    "TIG-910",
    ["TIG-15"],
    ["en", "fil", "id", "ja", "km", "ko", "lo", "mi", "ms", "my", "ta", "th", "tl", "vi", "zh"],
    { type: "languages", min: 1, max: 100 },
  ),
  /** Whether a provider's own filing covers the sites that have none of their own. */
  assumed("TIG-911", ["TIG-03", "TIG-11", "TIG-22"], true, { type: "yes_no" }),
  /** Which moment of a filing is held against the deadline. */
  assumed("TIG-912", ["TIG-03", "TIG-21"], "submitted", { type: "choice", options: ["submitted"] }),
  /** How an interface is filed; the platform has published no interface. */
  assumed("TIG-913", ["TIG-03", "TIG-11", "TIG-19"], "dtcp-filing-0.1", {
    type: "choice",
    options: ["dtcp-filing-0.1"],
  }),
  /** The profile of the mark that a site may carry; the document knows none. */
  assumed("TIG-914", ["TIG-01", "TIG-02"], "trust-mark-0.1", {
    type: "choice",
    options: ["trust-mark-0.1"],
  }),
  /** Failed verifications from one country from which on people are told, and the hours they are counted over. */
  assumed("TIG-915", ["TIG-07"], 10, { type: "number", min: 1, max: 100_000 }),
  assumed("TIG-916", ["TIG-07"], 24, { type: "number", min: 1, max: 168 }),
  /** How the duties about a site are divided; the report only speaks of the exporter's joint responsibility. */
  assumed("TIG-917", ["TIG-05"], "duties-0.1", { type: "choice", options: ["duties-0.1"] }),
];
