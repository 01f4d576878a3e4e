import { createHash } from "node:crypto";

const SPREAD_MS = 3_600_000;

/** So much later a site is audited than its neighbours, milliseconds: up to an hour, always the same for a site. */
export function jitterOf(siteId: string): number {
  return createHash("sha256").update(siteId).digest().readUInt32BE(0) % SPREAD_MS;
}
