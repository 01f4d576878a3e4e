import type { FactValue } from "@/lib/regimes";

/** The columns of a sign-off's row that follow from its fact. */
export function projectSignOff(act: FactValue<"sign_off.act">) {
  return {
    siteId: act.siteId,
    regime: act.regime,
    party: act.party,
    companyId: act.companyId,
    matrix: act.matrix,
    signerName: act.signerName,
    signerTitle: act.signerTitle,
    givenOn: act.givenOn,
    reference: act.reference,
    withdraws: act.withdraws,
    reason: act.reason,
  };
}
