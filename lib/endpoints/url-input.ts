import { z } from "zod";

function holdsPassword(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { username, password } = new URL(text);
  return username !== "" || password !== "";
}

const outgoing = (lengthMost: number) =>
  z
    .url({ protocol: /^https?$/, error: "must be an http or https address" })
    .max(lengthMost)
    .refine((text) => !holdsPassword(text), "must not hold a password");

/** An address of somebody else's that we send to. */
export const OutgoingUrl = outgoing(500);

/** An address of somebody else's that we read, which may have a long query. */
export const ReadUrl = outgoing(1_000);
