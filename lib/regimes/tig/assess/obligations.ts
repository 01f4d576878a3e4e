import { OUTCOMES } from "../../define-regime";
import type { Obligation, Party, RestsOn, Verdict } from "../../define-regime";

/** What a verdict's message asks for, and of whom. Verdicts that are in order ask for nothing. */
const TO_DO: Record<string, { party: Party; message: string }> = {
  scope_not_answered: { party: "exporter", message: "todo_answer_scope" },
  scope_audience_unknown: { party: "provider", message: "todo_set_audience" },
  scope_answers_missing: { party: "exporter", message: "todo_answer_scope" },
  scope_targets_unknown: { party: "exporter", message: "todo_answer_scope" },
  scope_switch_unknown: { party: "exporter", message: "todo_answer_scope" },
  certificate_none: { party: "exporter", message: "todo_contract" },
  certificate_not_recorded: { party: "provider", message: "todo_record_certificate" },
  certificate_single_country: { party: "lsp", message: "todo_joint_certificate" },
  certificate_countries_missing: { party: "lsp", message: "todo_joint_certificate" },
  certificate_countries_few: { party: "lsp", message: "todo_show_countries" },
  certificate_countries_unknown: { party: "provider", message: "todo_enter_six" },
  certificate_validity_unknown: { party: "lsp", message: "todo_show_validity" },
  certificate_expired: { party: "lsp", message: "todo_renew" },
  certificate_expiring: { party: "lsp", message: "todo_renew" },
  certificate_not_yet_valid: { party: "lsp", message: "todo_valid_certificate" },
  certificate_filings_few: { party: "lsp", message: "todo_file_abroad" },
  registry_never_checked: { party: "provider", message: "todo_check_registry" },
  registry_stale: { party: "provider", message: "todo_check_registry" },
  registry_not_relied_on: { party: "provider", message: "todo_settle_registry_assumption" },
  registry_suspended: { party: "lsp", message: "todo_restore_registration" },
  registry_expired: { party: "lsp", message: "todo_restore_registration" },
  registry_revoked: { party: "exporter", message: "todo_replace_lsp" },
  registry_not_found: { party: "lsp", message: "todo_restore_registration" },
  registry_differs: { party: "lsp", message: "todo_clear_difference" },
  coverage_languages_unknown: { party: "exporter", message: "todo_name_languages" },
  coverage_none: { party: "exporter", message: "todo_cover_languages" },
  coverage_partial: { party: "exporter", message: "todo_cover_languages" },
  coverage_not_registered: { party: "lsp", message: "todo_register_languages" },
  filing_due: { party: "provider", message: "todo_file" },
  filing_missing: { party: "provider", message: "todo_file_late" },
  filing_rejected: { party: "provider", message: "todo_file_again" },
  filing_pending: { party: "counterpart", message: "todo_decide_filing" },
  filing_pending_late: { party: "counterpart", message: "todo_decide_filing" },
  filing_time_unknown: { party: "provider", message: "todo_record_filing_time" },
  filing_reopened: { party: "provider", message: "todo_file_anew" },
  label_may_remain_all: { party: "provider", message: "todo_prove_label_gone" },
  label_seen: { party: "provider", message: "todo_have_label_removed" },
  label_may_remain: { party: "provider", message: "todo_prove_label_gone" },
};

function together(a: RestsOn, b: RestsOn): RestsOn {
  const union = (one: readonly string[], other: readonly string[]) => [...new Set([...one, ...other])];
  return {
    rules: union(a.rules, b.rules),
    assumptions: union(a.assumptions, b.assumptions),
    facts: union(a.facts, b.facts),
  };
}

/** What must be done and by whom, once each, for the verdicts that are not in order, the worst first. */
export function obligationsOf(verdicts: readonly Verdict[]): Obligation[] {
  const asked = new Map<string, Obligation>();
  const worstFirst = verdicts.toSorted((a, b) => OUTCOMES.indexOf(a.outcome) - OUTCOMES.indexOf(b.outcome));
  for (const { code, outcome, message, params, restsOn } of worstFirst) {
    const toDo = outcome === "pass" || outcome === "not_applicable" ? undefined : TO_DO[message];
    if (toDo === undefined) continue;
    const known = asked.get(toDo.message);
    if (known) asked.set(toDo.message, { ...known, restsOn: together(known.restsOn, restsOn) });
    else asked.set(toDo.message, { code, message: toDo.message, params, party: toDo.party, restsOn });
  }
  return [...asked.values()];
}
