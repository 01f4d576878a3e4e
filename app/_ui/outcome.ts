/** How a check came out. The words are passed in; shape and colour belong to the outcome. */
export const outcomes = ["pass", "marginal", "fail", "blocked", "unknown", "not_applicable"] as const;

export type Outcome = (typeof outcomes)[number];

/** Text, ground and edge of an outcome's chip. */
export const outcomeClass: Record<Outcome, string> = {
  pass: "border-transparent bg-pass-ground text-pass",
  marginal: "border-transparent bg-marginal-ground text-marginal",
  fail: "border-transparent bg-fail-ground text-fail",
  blocked: "border-transparent bg-blocked-ground text-blocked",
  unknown: "border-transparent bg-unknown-ground text-unknown",
  not_applicable: "border-dashed border-line-strong bg-not-applicable-ground text-not-applicable",
};

/** The plain colour of an outcome, for its shape alone and for bars. */
export const outcomeInk: Record<Outcome, string> = {
  pass: "text-pass",
  marginal: "text-marginal",
  fail: "text-fail",
  blocked: "text-blocked",
  unknown: "text-unknown",
  not_applicable: "text-not-applicable",
};
