import { createHash } from "node:crypto";
import { AppError } from "@/lib/core/errors";

const TAG = /(?:W\/)?"[\x21\x23-\x7e\x80-\xff]*"/g;

/** The strong entity tag of a body: the same bytes, the same tag (RFC 9110 8.8.3). */
export function tagOf(body: string): string {
  return `"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`;
}

function tagsIn(header: string): string[] {
  return header.match(TAG) ?? [];
}

/** Whether a caller has that body already: by weak comparison, or `*`. */
export function isKnown(ifNoneMatch: string | undefined, tag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  return ifNoneMatch.trim() === "*" || tagsIn(ifNoneMatch).some((one) => one.replace(/^W\//, "") === tag);
}

/** What a caller says it has seen, before it changes it; throws `precondition_required` where it says nothing. */
export function requireIfMatch(header: string | undefined): string {
  if (header !== undefined) return header;
  throw new AppError(
    "precondition_required",
    "if_match_missing",
    "Others may change this too: read it first and send its ETag as If-Match.",
  );
}

/** Throws `precondition_failed` unless a caller has seen what is there now: by strong comparison, or `*`. */
export function requireMatch(ifMatch: string, tag: string): void {
  if (ifMatch.trim() === "*" || tagsIn(ifMatch).includes(tag)) return;
  throw new AppError(
    "precondition_failed",
    "changed_meanwhile",
    "This was changed since you read it; read it again and decide anew.",
  );
}
