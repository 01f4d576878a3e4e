import { guardedFetch, GuardedFetchError } from "@/lib/core/guarded/guarded-fetch";
import { env } from "@/lib/core/env";
import { SELF_TEST_HEADER, selfTestPass } from "./self-test-pass";

/** What a request brought: an answer, or why there was none. */
export type Got =
  | { status: number; contentType: string; body: Buffer }
  | { failure: GuardedFetchError["code"]; detail: string };

/** What was seen of an interface from outside: its answer, the published keys and the contract. */
export interface Look {
  /** When it was asked. */
  at: Date;
  /** Milliseconds until the whole answer was there. */
  millis: number;
  answer: Got;
  keys: Got;
  contract: Got;
}

/** Addresses that anybody may call. */
export interface PublicAddresses {
  endpointUrl: string;
  keysUrl: string;
  contractUrl: string;
}

export const STEPS = ["answer", "keys", "contract"] as const;
export type Step = (typeof STEPS)[number];

// As long as a platform waits that looks at what it is to accept.
const PATIENCE_MS = 5_000;

// Only our own hosted API is shown that a test asks: whoever else was would have the pass.
function headersFor(url: string, now: Date): Record<string, string> {
  const isOurs = new URL(url).origin === new URL(env().API_URL).origin;
  return { accept: "application/json", ...(isOurs ? { [SELF_TEST_HEADER]: selfTestPass(now) } : {}) };
}

async function ask(url: string, now: Date): Promise<Got> {
  try {
    const headers = headersFor(url, now);
    const { status, contentType, body } = await guardedFetch({
      method: "GET",
      url,
      headers,
      totalMs: PATIENCE_MS,
    });
    return { status, contentType, body };
  } catch (error) {
    if (error instanceof GuardedFetchError) return { failure: error.code, detail: error.detail };
    throw error;
  }
}

/**
 * Calls an interface at its public address as a buyer would, without a key, and fetches what its answers are held
 * against. It takes nothing of what buyers of its network may ask, nor they of it. `onStep` is told what is being asked for.
 */
export async function lookAtInterface(
  { endpointUrl, keysUrl, contractUrl }: PublicAddresses,
  clock: () => Date,
  onStep: (step: Step) => Promise<void>,
): Promise<Look> {
  await onStep("answer");
  const [at, began] = [clock(), performance.now()];
  const answer = await ask(endpointUrl, at);
  const millis = Math.round(performance.now() - began);
  await onStep("keys");
  const keys = await ask(keysUrl, clock());
  await onStep("contract");
  return { at, millis, answer, keys, contract: await ask(contractUrl, clock()) };
}
