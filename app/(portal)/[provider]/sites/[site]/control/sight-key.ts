const KEYS = [
  "file_found",
  "file_empty",
  "file_other",
  "page_found",
  "page_none",
  "page_other",
  "page_not_html",
  "page_too_deep",
  "dns_found",
  "dns_none",
  "dns_other",
  "dns_no_name",
  "dns_failed",
  "dns_too_slow",
  "leads_elsewhere",
  "status",
  "fetch_too_slow",
  "fetch_too_many_redirects",
  "fetch_address_refused",
  "fetch_port_refused",
  "fetch_untrusted",
  "unforeseen",
] as const;

/** Which text says what a method saw; ways of failing to connect share one. */
export function sightKey(code: string): (typeof KEYS)[number] | "fetch_unreachable" {
  return KEYS.find((key) => key === code) ?? "fetch_unreachable";
}
