import { threadAt } from "./threads";
import { unitAt } from "./units";

export interface CodeFound {
  /** Upper case without hyphens, spaces and underscores: `Cortex-A76` and `CORTEX A76` are one. */
  canonical: string;
  /** Edition of a standard, where it is printed. */
  year: string | null;
  end: number;
}

const BODIES =
  "ISO|IEC|EN|DIN|GB|JIS|KS|TCVN|QCVN|SNI|MS|TIS|มอก|ASTM|ANSI|ASME|UL|IEEE|BS(?!P)|AS|NZS|CISPR|FCC|ETSI|IPX?|IK|NEMA|RoHS|AISI|SUS|SAE|API|YY|JB|HG|QB|SJ|ASTM|MIL|NFPA|OHSAS|BRCGS|FSSC|HACCP|UN(?![CFS]\b)|FDA|EAC|CCC";
const STANDARD = new RegExp(
  `((?:${BODIES})(?:\\/(?:T|IEC|TS|TR|IEEE|Z|EN|CD))?)[\\s-]?((?:[A-Z][\\s-]?)?\\d[\\d.]*[A-Z]?(?:-\\d{1,2}(?!\\d))*)(?:[:-]((?:19|20)\\d{2})(?!\\d))?`,
  "uy",
);
const TOKEN = /[A-Za-z]+(?:[-_]?[A-Za-z0-9]+|\.\d+|\+(?=[\s,;)]|$))*/uy;
const DIGITS_FIRST =
  /\d+(?:\.\d+)?(?:[A-Za-z]+\d[A-Za-z0-9]*|[A-Za-z]+-[A-Za-z0-9]+|-?[A-Z]{2,}[A-Za-z]*\d[A-Za-z0-9-]*)/uy;
const DOTTED = /\d+(?:\.\d+){2,}/uy;
/** Words that are written to a number without a space and are no part of it. */
const GLUED = /^(?:AC|DC|max|min|approx|about|up|to|Ø|L|W|H|D|T|R|C|P|φ|dia|USD|x|X|ca|PN|DN)(?=[\d.])/;
const PLAIN_PREFIX = /^(?:[a-z]{2,}-)+(?=[\dA-Z])/;

export function canonicalCode(text: string): string {
  // USB 3 and USB 3.0 are one version, SUS304, SS304 and AISI 304 one steel.
  return text
    .toUpperCase()
    .replace(/[-_\s\p{Cc}\p{Cs}]/gu, "")
    .replace(/(\d)\.0(?!\d)/g, "$1")
    .replace(/^(?:SS|AISI|STS|INOX)(?=[2-4]\d\d(?!\d))/, "SUS");
}

function standardAt(text: string, at: number): CodeFound | null {
  STANDARD.lastIndex = at;
  const found = STANDARD.exec(text);
  if (!found || /[A-Za-z]/.test(text.charAt(at + found[0].length))) return null;
  const [all, body = "", number = "", year] = found;
  return {
    canonical: canonicalCode(`${body}${number}`.replace(/\.$/, "")),
    year: year ?? null,
    end: at + all.replace(/\.$/, "").length,
  };
}

/** Whether what follows the letters is a number with a unit, as in `DC5V`, `L51mm` and `max2.4GHz`. */
function isGluedAmount(token: string, text: string, at: number): boolean {
  const glued = GLUED.exec(token)?.[0];
  if (glued === undefined) return false;
  if (/^(?:AC|DC|max|min|approx|about|ca)$/.test(glued)) return true;
  const number = /^[\d.,]+/.exec(text.slice(at + glued.length))?.[0] ?? "";
  const after = at + glued.length + number.length;
  const next = text.slice(after).trimStart();
  // R600 of "D1200 × R600 × C750" is a width; by itself it is a model.
  if (/^[RCP]$/.test(glued) && !/[×*x]\s?$/.test(text.slice(0, at)) && !/^[×*x]\s?[A-Z\d]/.test(next))
    return false;
  return (
    unitAt(text, text.length - next.length) !== null ||
    /^[×*x]\s?[\d.LWHDTRCP]/.test(next) ||
    /^x$/i.test(glued)
  );
}

/**
 * The code that is written in folded `text` at `at`, or null: the number of a standard (`IEC 60529`, `IP67`), a model
 * or part number (`RK3588S2`, `Cortex-A76`), a version of three parts. A word before a number is none, nor is an amount.
 */
export function codeAt(text: string, at: number): CodeFound | null {
  if (/[A-Za-z0-9]/.test(text.charAt(at - 1))) return null;
  const thread = threadAt(text, at);
  if (thread) return { ...thread, year: null };
  const standard = standardAt(text, at);
  if (standard) return standard;
  DOTTED.lastIndex = at;
  const dotted = DOTTED.exec(text)?.[0];
  if (dotted !== undefined && !/^\d{1,3}(?:\.\d{3})+$/.test(dotted))
    return { canonical: dotted, year: null, end: at + dotted.length };
  DIGITS_FIRST.lastIndex = at;
  const mixed = DIGITS_FIRST.exec(text)?.[0];
  const digits = /^\d+(?:\.\d+)?/.exec(mixed ?? "")?.[0] ?? "";
  if (mixed !== undefined && !unitAt(text, at + digits.length) && !/^\d+[xX]/.test(mixed))
    return { canonical: canonicalCode(mixed), year: null, end: at + mixed.length };
  TOKEN.lastIndex = at;
  const token = TOKEN.exec(text)?.[0];
  if (token === undefined || !/\d/.test(token) || PLAIN_PREFIX.test(token)) return null;
  if (isGluedAmount(token, text, at)) return null;
  return { canonical: canonicalCode(token), year: null, end: at + token.length };
}
