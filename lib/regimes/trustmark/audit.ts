import { numberOf } from "../define-regime";
import type { AuditPlan } from "../define-regime";

/** The indicators that the report names. */
const NAMED = ["TM-04", "TM-05", "TM-06", "TM-07"] as const;

/** What an audit under the framework measures: the four indicators that are named, and what they are counted by. */
export const AUDIT: AuditPlan = {
  measures: [
    { name: "parameters", rule: "TM-10" },
    { name: "content", rule: "TM-04" },
    { name: "certificates", rule: "TM-06" },
    { name: "redirects", rule: "TM-14" },
    { name: "bindings", rule: "TM-05" },
    { name: "payments", rule: "TM-07" },
  ],
  limits: (rulebook) => ({
    redirectMs: numberOf(rulebook, "TM-14"),
    samples: numberOf(rulebook, "TM-902"),
    renderedPages: numberOf(rulebook, "TM-930"),
    deviationShare: numberOf(rulebook, "TM-906") / 100,
    contentShare: numberOf(rulebook, "TM-905") / 100,
    failureShare: numberOf(rulebook, "TM-907") / 100,
    slots: { all: numberOf(rulebook, "TM-03"), named: NAMED.length },
  }),
};
