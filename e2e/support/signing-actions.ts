import { findRegime } from "@/lib/regimes";
import type { ActionCase } from "./actions";

const PORTAL = "app/(portal)/[provider]";
const ONE = `${PORTAL}/_duties/actions.ts`;
/** Where the actions about many sites at once stand. */
export const MANY = `${PORTAL}/responsibilities/actions.ts`;
const reason = "because the notice says so";

const matrixOf = (regime: string) => ({ regime, matrix: findRegime(regime)?.responsibilities?.hash ?? "" });
const signer = { signerName: "Crossed", signerTitle: "Director" };

/** Actions on who has signed who is responsible for what, as in `ACTIONS`. */
export const SIGNING_ACTIONS: Record<string, ActionCase> = {
  [`${ONE}#sign`]: {
    input: (w) => ({ siteId: w.unsignedSiteId, party: "provider", ...matrixOf(w.regime), ...signer }),
  },
  [`${ONE}#takeBack`]: { input: (w) => ({ signOffId: w.signOffId, reason }) },
  // A member of some clients is told of each site of others that it is not there, and nothing is done about it.
  [`${MANY}#signSites`]: {
    input: (w) => ({ siteIds: [w.alsoUnsignedSiteId], ...matrixOf(w.regime), ...signer }),
    may: ["limited"],
  },
  [`${MANY}#takeBackSites`]: {
    input: (w) => ({ siteIds: [w.siteId], ...matrixOf(w.regime), reason }),
    may: ["limited"],
  },
  [`${MANY}#findSites`]: {
    input: (w) => ({ regime: w.regime, act: "sign", query: "mine=yes" }),
    may: ["limited"],
    readsOnly: true,
  },
};
