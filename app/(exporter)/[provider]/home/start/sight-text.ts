const KEYS = [
  "found",
  "none",
  "other",
  "too_deep",
  "leads_elsewhere",
  "status",
  "not_html",
  "too_slow",
] as const;

/** Which text says what a look at the page saw. */
export function sightText(code: string): (typeof KEYS)[number] | "unreachable" {
  return KEYS.find((key) => key === code) ?? "unreachable";
}
