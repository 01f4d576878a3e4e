import { createHmac, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import { env } from "@/lib/core/env";
import { AppError } from "@/lib/core/errors";

const SEAL_BYTES = 12;

/** The query of every list that goes on where a page ended. */
export const Page = z.object({
  after: z.string().max(300).optional().describe("The `next` of the page before, as it was given"),
});

/** Where a list goes on; null on its last page. */
export const Next = z.string().nullable().describe("Send it as `after` for the page that follows");

function sealOf(owner: string, list: string, place: string): Buffer {
  const text = ["cursor", owner, list, place].join("\u001f");
  return createHmac("sha256", env().AUTH_SECRET).update(text).digest().subarray(0, SEAL_BYTES);
}

/**
 * A place in one provider's list as its callers see it: opaque, and good for nothing else. `owner` is the provider's id,
 * or its name where nobody is asked who they are.
 */
export function sealCursor(owner: string, list: string, place: string | null): string | null {
  if (place === null) return null;
  return Buffer.concat([sealOf(owner, list, place), Buffer.from(place)]).toString("base64url");
}

/** The place behind a cursor; `{}` where none was sent. Throws `invalid` for one that this list did not give. */
export function readCursor(owner: string, list: string, after: string | undefined): { after?: string } {
  if (after === undefined) return {};
  const bytes = Buffer.from(after, "base64url");
  const place = bytes.subarray(SEAL_BYTES).toString();
  const given = bytes.subarray(0, SEAL_BYTES);
  if (given.length === SEAL_BYTES && timingSafeEqual(given, sealOf(owner, list, place)))
    return { after: place };
  throw new AppError("invalid", "cursor_unknown", "This is no cursor of this list; begin at its start.", [
    { path: "after", message: "is no cursor of this list" },
  ]);
}
