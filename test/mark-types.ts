import { listTrustMarks } from "@/lib/regimes";
import { markTypeOf } from "@/lib/trust-marks";

/** Addresses of every kind of mark there is. */
export function markTypes(): string[] {
  return listTrustMarks().map(({ regime, mark }) => markTypeOf(regime, mark));
}
