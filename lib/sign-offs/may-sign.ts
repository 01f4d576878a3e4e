import type { Ctx } from "@/lib/core/ctx";
import { requirePermission } from "@/lib/core/permissions";
import { SIGNING_PARTIES, type SigningParty } from "@/lib/regimes";

const NEEDS = {
  exporter: "sign_off:exporter",
  provider: "sign_off:provider",
  lsp: "sign_off:provider",
} as const;

/** Throws `forbidden` unless the caller speaks for that party: for an LSP the provider records what it was given. */
export function requireParty(ctx: Ctx, party: SigningParty): void {
  requirePermission(ctx, NEEDS[party]);
}

/** The parties the caller may sign or record for. */
export function signableParties(ctx: Ctx): SigningParty[] {
  return SIGNING_PARTIES.filter((party) => ctx.permissions.has(NEEDS[party]));
}
