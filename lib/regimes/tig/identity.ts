/** Id of the regime, as stored and as in URLs. */
export const REGIME_ID = "tig";

/** Zone the authority is taken to mean where it names none (TIG-901). */
export const AUTHORITY_ZONE = "Asia/Shanghai";

/** Day of issue of RCEP/DT/2026/08 (TIG-25); its hour was not reported. */
export const ISSUED_ON = "2026-05-16";

/** Day on which a person last held every rule against the report. */
export const REVIEWED_ON = "2026-11-22";
