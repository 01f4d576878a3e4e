import { env } from "@/lib/core/env";

/** Base of a provider's hosted API: who its answers are issued by. */
export function issuerOf(providerSlug: string): string {
  return `${env().API_URL}/${providerSlug}`;
}

/** Where the evidence entry of that id can be read. */
export function receiptUrl(evidenceId: string): string {
  return `${env().API_URL}/log/receipts/${evidenceId}`;
}
