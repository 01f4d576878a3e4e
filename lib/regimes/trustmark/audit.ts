import { numberOf } from "../define-regime";
import type { AuditPlan } from "../define-regime";

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
  limits: (rulebook) => ({ redirectMs: numberOf(rulebook, "TM-14"), samples: numberOf(rulebook, "TM-902") }),
};
