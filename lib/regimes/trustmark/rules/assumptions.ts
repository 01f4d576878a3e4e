import type { Assumption, RuleValue, ValueShape } from "../../define-regime";
import { ADOPTED_ON, AUTHORITY_ZONE, REVIEWED_ON } from "../identity";

function assumed(code: string, about: readonly string[], value: RuleValue, accepts: ValueShape): Assumption {
  return {
    code,
    about,
    values: [{ since: ADOPTED_ON, value }],
    accepts,
    enabled: true,
    reviewedOn: REVIEWED_ON,
  };
}

const percent: ValueShape = { type: "number", min: 0, max: 100 };

/**
 * What the report leaves open and we decided. Where one is refuted and no other value is set, the strictest reading
 * counts, so that refuting never makes a site look better.
 */
export const ASSUMPTIONS: readonly Assumption[] = [
  /** Zone in which the quarter of TM-28 begins. */
  assumed("TM-901", ["TM-28"], AUTHORITY_ZONE, { type: "zone" }),
  /** Samples of a certificate's link, spread out, of which the median counts. */
  assumed("TM-902", ["TM-14", "C9"], 3, { type: "number", min: 3, max: 100 }),
  /** Days for which an audit may be relied on. */
  assumed("TM-903", ["TM-02", "TM-03"], 30, { type: "number", min: 1, max: 365 }),
  /** The fifteen languages: those that are official in a member country. */
  assumed(
    "TM-904",
    ["TM-17", "C13"],
    ["en", "zh", "ja", "ko", "id", "ms", "km", "lo", "my", "fil", "th", "vi", "ta", "mi", "nzs"],
    { type: "languages", min: 1, max: 100 },
  ),
  /** Per cent of the aligned pages that may disagree before content counts as inconsistent. */
  assumed("TM-905", ["TM-04"], 5, percent),
  /** Per cent of the compared parameters that may deviate. */
  assumed("TM-906", ["TM-20"], 0, percent),
  /** Per cent of the certificates' links that may fail. */
  assumed("TM-907", ["TM-21"], 0, percent),
  /** How a profile is put in place at a procurement platform. */
  assumed("TM-908", ["TM-08", "TM-28"], "supplier-profile-0.1", {
    type: "choice",
    options: ["supplier-profile-0.1"],
  }),
  /** Hours for which a source of parameters counts as live once it was read. */
  assumed("TM-909", ["TM-25"], 24, { type: "number", min: 2, max: 720 }),
  /** Hours for which a failure may be open before the badge of an audited site is not shown. */
  assumed("TM-920", ["TM-02", "TM-09"], 72, { type: "number", min: 1, max: 720 }),
  /** Whether what a machine translated is verified before it goes live as well. */
  assumed("TM-921", ["TM-24"], true, { type: "yes_no" }),
  /** Whether our comparison with the source verifies where it compared something and found nothing. */
  assumed("TM-922", ["TM-23", "TM-24"], true, { type: "yes_no" }),
  /** Zone in whose day a badge ends that is valid until a day. */
  assumed("TM-923", ["TM-02"], AUTHORITY_ZONE, { type: "zone" }),
  /** Pages of an audit that scripts write and that are read in a browser. */
  assumed("TM-930", ["TM-02", "TM-10"], 200, { type: "number", min: 0, max: 2_000 }),
  /** Milliseconds from the last step at the site to the gateway's whole document. */
  assumed("TM-940", ["TM-07", "TM-22"], 10_000, { type: "number", min: 500, max: 60_000 }),
  /** Per cent of the probes that have to come to the gateway. */
  assumed("TM-941", ["TM-07"], 95, percent),
  /** Per cent of the probes that may time out. */
  assumed("TM-942", ["TM-22"], 5, percent),
  /** Days whose probes count together. */
  assumed("TM-943", ["TM-07", "TM-22"], 30, { type: "number", min: 1, max: 90 }),
  /** Probes of a way below which nothing is said of it. */
  assumed("TM-944", ["TM-07", "TM-16", "TM-22"], 20, { type: "number", min: 2, max: 1_000 }),
  /** From where a way is gone, as nothing of ours stands in the countries. */
  assumed("TM-945", ["TM-07", "TM-16", "TM-22"], "our_servers", {
    type: "choice",
    options: ["our_servers"],
  }),
  /** Times a day that each way is gone by itself. */
  assumed("TM-946", ["TM-07"], 4, { type: "number", min: 1, max: 24 }),
];
