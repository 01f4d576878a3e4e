import type { FactValue } from "@/lib/regimes";

function dateOf(at: string | null): Date | null {
  return at === null ? null : new Date(at);
}

/** The columns of a site's control that follow from its facts. */
export function projectSiteControl(control: FactValue<"site.control">) {
  const { host, state, method, cause } = control;
  return {
    host,
    state,
    method,
    provenAt: dateOf(control.provenAt),
    failingSince: dateOf(control.failingSince),
    lapsesAt: dateOf(control.lapsesAt),
    cause,
    takenAt: dateOf(control.takenAt),
  };
}
