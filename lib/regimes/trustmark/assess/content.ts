import type { FactOf } from "../../define-regime";
import { finding, type Finding } from "../../finding";

type Content = FactOf<"site.content">;

/** Whether content passes through all four stages, and back to its audit (TM-23). Advice: falling short is never a failure. */
export function judgeLoop(content: Content | null): Finding {
  if (!content) return finding("not_applicable", "loop_none");
  const { stages, audited, withFindings, bypassed } = content.value;
  const [live, waiting] = [stages.audit, stages.translation + stages.verification + stages.publication];
  const params = { live, waiting, audited, found: withFindings, bypassed };
  if (bypassed > 0) return finding("marginal", "loop_bypassed", params);
  if (live === 0) return finding("unknown", "loop_begun", params);
  if (withFindings > 0) return finding("marginal", "loop_findings", params);
  return audited < live ? finding("marginal", "loop_open", params) : finding("pass", "loop_closed", params);
}

/**
 * Whether translated content went live without having been verified (TM-24). Only an audit sees that; a page that nobody
 * asked for may have, so nothing is known to be well beside it.
 */
export function judgeGate(content: Content | null, isAudited: boolean): Finding {
  if (!content)
    return isAudited ? finding("unknown", "gate_not_asked") : finding("not_applicable", "gate_none");
  const { stages, bypassed, bypassedSince, ungated } = content.value;
  const params = { live: stages.audit, ungated: ungated ?? 0 };
  if (bypassed > 0) return finding("fail", "gate_bypassed", { bypassed, since: bypassedSince });
  if (ungated === null) return finding("unknown", "gate_not_seen", params);
  if (ungated > 0) return finding("unknown", "gate_in_part", params);
  return stages.audit === 0
    ? finding("not_applicable", "gate_nothing_live")
    : finding("pass", "gate_holds", params);
}
