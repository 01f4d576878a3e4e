import { env } from "@/lib/core/env";

/**
 * The address in the network that a call came from, or null. What stands in `X-Forwarded-For` counts only as far as
 * proxies of the deployment's own have written it, from the right.
 */
export function callerAddress(
  peer: string | null | undefined,
  forwardedFor: string | undefined,
): string | null {
  const { TRUSTED_PROXIES } = env();
  if (TRUSTED_PROXIES === 0) return peer ?? null;
  const chain = (forwardedFor ?? "").split(",").map((part) => part.trim());
  return chain.at(-TRUSTED_PROXIES) || (peer ?? null);
}
