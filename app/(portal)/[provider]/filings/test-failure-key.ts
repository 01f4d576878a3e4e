const KEYS = [
  "address_refused",
  "credentials_asked",
  "status_not_found",
  "status_server",
  "status_other",
  "not_json",
  "fields_differ",
  "signature",
  "keys",
  "outdated",
  "from_the_future",
  "contract_unreachable",
  "contract_differs",
  "too_slow",
  "untrusted",
  "unreachable",
] as const;

/** Which sentence says why an interface failed its test, and what to do; kinds of one trouble share one. */
export function testFailureKey(failure: string): (typeof KEYS)[number] {
  const exact = KEYS.find((key) => key === failure);
  if (exact) return exact;
  if (failure === "port_refused" || failure === "scheme_refused") return "address_refused";
  return KEYS.find((key) => failure.startsWith(`${key}_`)) ?? "unreachable";
}
