import type { DeliveryDetail } from "@/lib/deliveries";

function siteOf(payload: unknown): string | null {
  if (typeof payload !== "object" || payload === null || !("data" in payload)) return null;
  const { data } = payload;
  if (typeof data !== "object" || data === null || !("site" in data)) return null;
  return typeof data.site === "string" && /^[a-z0-9-]+$/.test(data.site) ? data.site : null;
}

/** Where what a message tells of can be looked at, below the provider's address, with the words for it; null for nothing. */
export function subjectLink(
  delivery: Pick<DeliveryDetail, "subjectKind" | "subjectId" | "endpointId" | "payload">,
): { path: string; name: string | null; kind: "site" | "filings" | "endpoint" | "certificate" } | null {
  const { subjectKind, subjectId, endpointId, payload } = delivery;
  const site = siteOf(payload);
  if (site) return { path: `/sites/${site}`, name: site, kind: "site" };
  if (subjectKind === "filing") return { path: "/filings", name: null, kind: "filings" };
  if (subjectKind === "endpoint") return { path: `/webhooks/${endpointId}`, name: null, kind: "endpoint" };
  if (subjectKind === "lsp_certificate" && subjectId)
    return { path: `/lsps/certificates/${subjectId}`, name: null, kind: "certificate" };
  return null;
}
