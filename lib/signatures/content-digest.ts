import { createHash } from "node:crypto";

/** The `Content-Digest` of a body (RFC 9530), by SHA-256. */
export function contentDigest(body: string): string {
  return `sha-256=:${createHash("sha256").update(body).digest("base64")}:`;
}
