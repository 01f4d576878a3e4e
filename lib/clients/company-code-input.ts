/** Codes of companies that can be told from a slip of the pen; `other` is any code whose makeup we do not know. */
export type CompanyCodeKind = "uscc" | "lei" | "other";

/** What makes one doubt a code: an older kind, its length, a character it cannot hold, or its check character. */
export type CompanyCodeDoubt = "legacy" | "length" | "characters" | "check";

export interface CompanyCodeReading {
  kind: CompanyCodeKind;
  /** Null where nothing speaks against it. A doubt warns and never refuses: registers hold codes that break their own rule. */
  doubt: CompanyCodeDoubt | null;
}

/** GB 32100-2015: digits and letters but for I, O, S, V and Z. */
const USCC = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const USCC_LENGTH = 18;
const LEI_LENGTH = 20;
/** Numbers of business licences before 2015. */
const LEGACY = /^(?:\d{13}|\d{15})$/;

function usccDoubt(code: string): CompanyCodeDoubt | null {
  if (LEGACY.test(code)) return "legacy";
  if (code.length !== USCC_LENGTH) return "length";
  let sum = 0;
  let weight = 1;
  for (const [index, character] of [...code].entries()) {
    const value = USCC.indexOf(character);
    if (value < 0) return "characters";
    sum += value * (index === USCC_LENGTH - 1 ? 1 : weight);
    weight = (weight * 3) % 31;
  }
  return sum % 31 === 0 ? null : "check";
}

/** ISO 17442 by ISO 7064 MOD 97-10: a letter counts as two digits. */
function leiDoubt(code: string): CompanyCodeDoubt | null {
  if (!/^[0-9A-Z]{18}[0-9]{2}$/.test(code)) return "characters";
  let rest = 0;
  for (const character of code) {
    const value = parseInt(character, 36);
    rest = (rest * (value < 10 ? 10 : 100) + value) % 97;
  }
  return rest === 1 ? null : "check";
}

/**
 * Reads a company's code as it was typed: in China the unified social credit code (GB 32100-2015), anywhere a legal
 * entity identifier (ISO 17442). Of a sound credit code every changed character and every swap of two neighbours is
 * told; of an identifier too, where digits stay digits and letters letters. Blanks, hyphens and case do not count.
 */
export function readCompanyCode(country: string, typed: string): CompanyCodeReading {
  const code = typed.replaceAll(/[\s-]/g, "").toUpperCase();
  if (code === "") return { kind: "other", doubt: null };
  if (code.length === LEI_LENGTH) return { kind: "lei", doubt: leiDoubt(code) };
  if (country === "CN") return { kind: "uscc", doubt: usccDoubt(code) };
  return { kind: "other", doubt: null };
}
