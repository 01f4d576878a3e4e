import { z } from "zod";

function holdsPassword(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { username, password } = new URL(text);
  return username !== "" || password !== "";
}

/** An address of somebody else's that we send to. */
export const OutgoingUrl = z
  .url({ protocol: /^https?$/, error: "must be an http or https address" })
  .max(500)
  .refine((text) => !holdsPassword(text), "must not hold a password");
