import { REGIMES } from "@/lib/regimes";

/** Routes by which somebody verifies a site, as the contract writes them: its answers, their sum, and a held mark. */
export const VERIFICATION_ROUTES: readonly string[] = [
  ...REGIMES.flatMap((regime) => regime.answers.map(({ name }) => `/sites/{site}/${name}`)),
  "/sites/{site}/verification",
  "/trust-mark-status",
];
