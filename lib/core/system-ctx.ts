import type { Ctx } from "./ctx";
import { ALL_PERMISSIONS } from "./permissions";

/** The product itself at work for one provider: every client, every permission, and why. */
export function systemCtx(input: {
  providerId: string;
  providerSlug: string;
  reason: string;
  now: Date;
  requestId: string;
}): Ctx {
  return {
    providerId: input.providerId,
    providerSlug: input.providerSlug,
    actor: { kind: "system", reason: input.reason },
    permissions: ALL_PERMISSIONS,
    clients: "all",
    now: input.now,
    requestId: input.requestId,
  };
}
