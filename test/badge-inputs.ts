/** The first step to a badge as a verb takes it, but for the site. */
export const STEP = { regime: "trustmark", stage: "baseline" as const, movedAt: "2026-11-20T08:00:00Z" };

/** An outside pre-screening as a verb takes it, but for the site. */
export const PRESCREEN = {
  regime: "trustmark",
  auditor: "caict",
  screenedOn: "2026-11-20",
  text: "indicator,outcome\nTM-04,pass",
};
