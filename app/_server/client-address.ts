import { env } from "@/lib/core/env";
import { PEER_HEADER } from "./peer-header";

/**
 * The address in the network that a request came from, or null. What stands in `X-Forwarded-For` counts only as far as
 * proxies of our own have written it, from the right.
 */
export function clientAddress(read: (name: string) => string | null): string | null {
  const peer = read(PEER_HEADER) || null;
  const { TRUSTED_PROXIES } = env();
  if (TRUSTED_PROXIES === 0) return peer;
  const chain = (read("x-forwarded-for") ?? "").split(",").map((part) => part.trim());
  return chain.at(-TRUSTED_PROXIES) || peer;
}
