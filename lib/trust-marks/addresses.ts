import { issuerOf } from "@/lib/answers";
import { env } from "@/lib/core/env";
import type { Regime, TrustMark } from "@/lib/regimes";

/** What a list says of the marks in it: revoked for ever, or not to be relied on for now. */
export const STATUS_PURPOSES = ["revocation", "suspension"] as const;
export type StatusPurpose = (typeof STATUS_PURPOSES)[number];

const LIST_NAME = /^(revocation|suspension)-([1-9]\d{0,5})$/;

/** The address that names a kind of mark; the same for every provider of the deployment. */
export function markTypeOf(regime: Pick<Regime, "id">, mark: Pick<TrustMark, "name">): string {
  return `${env().API_URL}/trust-mark-types/${regime.id}/${mark.name}`;
}

/** Where one of a provider's status lists is read. */
export function statusListUrl(providerSlug: string, purpose: StatusPurpose, list: number): string {
  return `${issuerOf(providerSlug)}/v1/status-lists/${purpose}-${list}`;
}

/** What a list's name in an address means; null for what is no such name. */
export function readListName(name: string): { purpose: StatusPurpose; list: number } | null {
  const [, word, number] = LIST_NAME.exec(name) ?? [];
  const purpose = STATUS_PURPOSES.find((one) => one === word);
  return purpose ? { purpose, list: Number(number) } : null;
}

/** The page on which a person reads how a site stands. */
export function verifyPageUrl(providerSlug: string, siteSlug: string): string {
  return `${env().PORTAL_URL}/verify/${providerSlug}/${siteSlug}`;
}

/** Where a site's badge, button and answers are served. */
export function siteUrl(providerSlug: string, siteSlug: string): string {
  return `${issuerOf(providerSlug)}/v1/sites/${siteSlug}`;
}
