import { env } from "@/lib/core/env";

/** Whether what is sent there may hold a secret: it travels encrypted, or this is a demo, whose counterparts are ours. */
export function mayHoldSecret(url: string): boolean {
  return url.startsWith("https:") || env().ACCORDANT_DEMO === "1";
}
