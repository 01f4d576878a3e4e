import { plainText } from "@/lib/core/plain-text";

/** Why a feed as a whole could not be taken: the last good reading stands. */
export const FEED_FAILURES = [
  ...["empty", "not_json", "html", "not_table", "no_list", "no_products", "no_key", "mostly_unreadable"],
  ...["fewer_products", "too_large", "too_many_products", "too_many_parameters", "refused", "not_found"],
  ...["redirected", "answered", "too_slow", "unreachable", "address_refused", "workbook_unreadable"],
  ...["too_heavy", "failed_here"],
] as const;
export type FeedFailure = (typeof FEED_FAILURES)[number];

const DETAIL_MOST = 200;

/** A feed that cannot be taken; `detail` is what was seen, in a few words without a secret. */
export class FeedError extends Error {
  readonly detail: string;

  constructor(
    readonly code: FeedFailure,
    detail: string,
  ) {
    super(`${code}: ${detail}`);
    this.name = "FeedError";
    this.detail = plainText(detail.slice(0, DETAIL_MOST));
  }
}
