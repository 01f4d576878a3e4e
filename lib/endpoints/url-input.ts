import { z } from "zod";
import { namesCallablePort } from "@/lib/core/guarded/may-call-port";

function holdsPassword(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { username, password } = new URL(text);
  return username !== "" || password !== "";
}

function hasCallablePort(text: string): boolean {
  return !URL.canParse(text) || namesCallablePort(new URL(text));
}

/** An address of somebody else's that we send to. */
export const OutgoingUrl = z
  .url({ protocol: /^https?$/, error: "must be an http or https address" })
  .max(500)
  .refine((text) => !holdsPassword(text), "must not hold a password")
  .refine(hasCallablePort, "must be at port 443 or 80, or at one that this deployment allows");
