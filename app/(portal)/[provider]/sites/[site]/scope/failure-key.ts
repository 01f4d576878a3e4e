const KEYS = [
  "leads_elsewhere",
  "robots_refuse",
  "start_status",
  "start_not_html",
  "start_too_deep",
  "unforeseen",
  "fetch_too_slow",
  "fetch_port_refused",
  "fetch_too_many_redirects",
  "fetch_too_large",
  "fetch_address_refused",
  "fetch_unreachable",
] as const;

/** Which text says why a site could not be read; kinds of failing to connect share one. */
export function failureKey(failure: string): (typeof KEYS)[number] {
  return KEYS.find((key) => key === failure) ?? "fetch_unreachable";
}
