import { z } from "zod";
import type { CounterpartState } from "../kit/counterpart-state";
import { Filing } from "./filing";

/** How filings are decided: by the platform's own look at the endpoint, one way for all, or not at all. */
export const Policy = z.strictObject({
  decideAfterMs: z.coerce.number().int().min(0).max(600_000),
  verdict: z.enum(["check", "accept", "reject", "hold"], {
    error: "a verdict is check, accept, reject or hold",
  }),
});
export type Policy = z.infer<typeof Policy>;

const Client = z.object({
  name: z.string(),
  clientId: z.string(),
  /** SHA-256 of the secret, in hexadecimal; the secret itself is not kept. */
  secretHash: z.string(),
});
export type Client = z.infer<typeof Client>;

const Token = z.object({ hash: z.string(), clientId: z.string(), expiresAt: z.number() });

/** What the platform remembers that is its own. */
export const PlatformState = z.object({
  clients: z.array(Client),
  tokens: z.array(Token),
  filings: z.array(Filing),
  /** Nonces that were used, with the Unix milliseconds at which they may be forgotten. */
  nonces: z.record(z.string(), z.number()),
  policy: Policy,
});
export type PlatformState = z.infer<typeof PlatformState>;

export const NEW_PLATFORM: PlatformState = {
  clients: [],
  tokens: [],
  filings: [],
  nonces: {},
  policy: { decideAfterMs: 1_500, verdict: "check" },
};

/** A platform's memory. */
export type PlatformMemory = CounterpartState<PlatformState>;
