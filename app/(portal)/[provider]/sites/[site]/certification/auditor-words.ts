import type { Option } from "@/app/_ui/select";
import type { CertificationPlan } from "@/lib/regimes";

/** The name of who audits: as the regime's documents write it, or as somebody wrote it here. */
export function auditorName(plan: CertificationPlan, auditor: string): string {
  return plan.auditors.find(({ id }) => id === auditor)?.name ?? auditor;
}

/** The bodies that may be chosen from. */
export function auditorOptions(plan: CertificationPlan): Option[] {
  return plan.auditors.map(({ id, name }) => ({ value: id, label: name }));
}
