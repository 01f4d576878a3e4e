import type { GuardedRequest, GuardedResponse } from "@/lib/core/guarded/guarded-fetch";
import { guardedFetch } from "@/lib/core/guarded/guarded-fetch";
import { resolveTxt, type ResolveTxt } from "@/lib/core/guarded/resolve-txt";
import { METHODS, type Challenge, type Method } from "./challenge";
import type { CheckOutcome } from "./control-state";
import { lookAtFile } from "./look-at-file";
import { lookAtPage } from "./look-at-page";
import { lookInDns } from "./look-in-dns";

/** How the outside is asked; tests answer in its place. */
export interface Outside {
  fetch: (request: GuardedRequest) => Promise<GuardedResponse>;
  resolveTxt: ResolveTxt;
}

export const OUTSIDE: Outside = { fetch: guardedFetch, resolveTxt };

/** What one method looked at and what it saw there, as a code and what its words need; never what stood there. */
export interface Sight {
  outcome: CheckOutcome | "impossible";
  code: string;
  params: Record<string, string>;
}
export type MethodSight = Sight & { method: Method };

const LOOKS: Record<Method, (challenge: Challenge, outside: Outside) => Promise<Sight>> = {
  dns: lookInDns,
  meta: lookAtPage,
  file: lookAtFile,
};

/**
 * Looks for the token by every method at once, and says of each what it saw as soon as it is known. What goes wrong in
 * a way nobody foresaw tells nothing, and does not keep the others from being told.
 */
export async function lookEverywhere(
  challenge: Challenge,
  outside: Outside,
  onSight: (seen: readonly MethodSight[]) => Promise<void>,
): Promise<MethodSight[]> {
  const seen: MethodSight[] = [];
  const work = METHODS.map(async (method) => {
    const sight = await LOOKS[method](challenge, outside).catch((): Sight => ({
      outcome: "untold",
      code: "unforeseen",
      params: {},
    }));
    seen.push({ method, ...sight });
    if (seen.length < METHODS.length) await onSight([...seen]);
  });
  await Promise.all(work);
  return METHODS.flatMap((method) => seen.filter((one) => one.method === method));
}

/** What all methods together come down to: one that found it suffices, and one that cannot tell may hide it. */
export function outcomeOf(seen: readonly MethodSight[]): { outcome: CheckOutcome; method: Method | null } {
  const found = seen.find(({ outcome }) => outcome === "found");
  if (found) return { outcome: "found", method: found.method };
  const isUntold = seen.some(({ outcome }) => outcome === "untold");
  return { outcome: isUntold ? "untold" : "missing", method: null };
}
