/** Id of the regime, as stored and as in URLs. */
export const REGIME_ID = "trustmark";

/** Zone in which the framework's dates are meant, as it names none (TM-901). */
export const AUTHORITY_ZONE = "Asia/Shanghai";

/** Day on which the framework was reported to be adopted (TM-01). */
export const ADOPTED_ON = "2026-05-12";

/** Day on which a person last held every rule against the report. */
export const REVIEWED_ON = "2026-11-29";
