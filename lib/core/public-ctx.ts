import type { Ctx } from "./ctx";

/** Anybody at all, looking at one public site: sees that client's rows of that provider, and may change nothing. */
export function publicCtx(input: {
  providerId: string;
  providerSlug: string;
  clientId: string;
  now: Date;
  requestId: string;
}): Ctx {
  return {
    providerId: input.providerId,
    providerSlug: input.providerSlug,
    actor: { kind: "public" },
    permissions: new Set(),
    clients: [input.clientId],
    now: input.now,
    requestId: input.requestId,
  };
}
