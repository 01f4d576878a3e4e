import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import { z } from "zod";
import type { PaymentPath } from "@/generated/prisma/client";
import { ProbeStep } from "@/lib/chromium";

/** All that a consent to probes is about. */
export type WayTerms = Pick<
  PaymentPath,
  "country" | "gateway" | "gatewayHosts" | "locale" | "productName" | "productUrl"
> & { steps: readonly ProbeStep[] };

/** A way's steps as they are kept. */
export const stepsOf = ({ steps }: Pick<PaymentPath, "steps">): ProbeStep[] =>
  z.array(ProbeStep).parse(steps);

/** What of a way is consented to. */
export function termsIn(path: PaymentPath): WayTerms {
  const { country, gateway, gatewayHosts, locale, productName, productUrl } = path;
  return { country, gateway, gatewayHosts, locale, productName, productUrl, steps: stepsOf(path) };
}

/** Hash of what is consented to, SHA-256 of its canonical form (RFC 8785), hex. */
export function termsOf(terms: WayTerms): string {
  return createHash("sha256")
    .update(canonicalize(terms) ?? "")
    .digest("hex");
}
