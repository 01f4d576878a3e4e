/** A mark or certificate as pages name it. Words that mean something else as often are taken beside a telling one only. */
export interface CertificateName {
  scheme: string;
  pattern: RegExp;
}

const TELLING =
  "(?:certif\\w*|mark(?:ing|ed)?|approv\\w*|listed|complian\\w*|registered|认证|認證|证书|證書|標誌|标志|인증|認証)";
const MARKS = "(?:CE|FCC|RoHS|REACH|UL|UKCA|CCC|PSE|KC|FDA|WEEE|ETL|CB)";
const beside = (word: string): RegExp =>
  new RegExp(
    `\\b${word}\\b[\\s-]{0,2}${TELLING}|\\b${word}\\b\\s?[,/、|&+·]\\s?${MARKS}\\b|\\b${MARKS}\\s?[,/、|&+·]\\s?${word}\\b`,
    "u",
  );

export const CERTIFICATE_NAMES: readonly CertificateName[] = [
  ...[
    "9001",
    "14001",
    "13485",
    "45001",
    "27001",
    "22000",
    "50001",
    "17025",
    "22716",
    "22301",
    "20000",
    "37001",
  ].map((number) => ({
    scheme: `ISO ${number}`,
    pattern: new RegExp(`\\bISO(?:\\s?/\\s?IEC)?[\\s-]?${number}\\b`, "i"),
  })),
  { scheme: "IATF 16949", pattern: /\bIATF[\s-]?16949\b/i },
  { scheme: "RoHS", pattern: /\bRoHS\b/i },
  { scheme: "REACH", pattern: /\bREACH\b/ },
  { scheme: "FDA", pattern: /\bFDA\b/ },
  { scheme: "FCC", pattern: /\bFCC\b/ },
  { scheme: "CE", pattern: beside("CE") },
  { scheme: "UKCA", pattern: /\bUKCA\b/ },
  { scheme: "UL", pattern: new RegExp(`\\bc?UL(?:us)?\\b[\\s-]?(?:${TELLING}|\\d{2,5})|\\bcULus\\b`, "u") },
  { scheme: "CCC", pattern: /\bCCC\b|3C认证|\bCQC\b/ },
  { scheme: "SRRC", pattern: /\bSRRC\b/ },
  { scheme: "PSE", pattern: beside("PSE") },
  { scheme: "KC", pattern: beside("KC") },
  { scheme: "ETL", pattern: beside("ETL") },
  { scheme: "CB", pattern: beside("CB") },
  { scheme: "ATEX", pattern: /\bATEX\b/ },
  { scheme: "IECEx", pattern: /\bIECEx\b/ },
  { scheme: "HACCP", pattern: /\bHACCP\b/ },
  { scheme: "BRCGS", pattern: /\bBRC(?:GS)?\b/ },
  { scheme: "FSSC 22000", pattern: /\bFSSC[\s-]?22000\b/i },
  { scheme: "Halal", pattern: /\bhalal\b/i },
  { scheme: "GOTS", pattern: /\bGOTS\b/ },
  { scheme: "OEKO-TEX", pattern: /\bOEKO[\s-]?TEX\b/i },
  { scheme: "FSC", pattern: /\bFSC\b/ },
  { scheme: "TÜV", pattern: /\bT[ÜU]V\b/ },
  { scheme: "ENERGY STAR", pattern: /\bENERGY STAR\b/i },
];

// Most texts name none: one look tells.
const ANY =
  /\b(?:c?UL|ISO|IATF|RoHS|REACH|FDA|FCC|CE|UKCA|CCC|CQC|SRRC|PSE|KC|ETL|CB|ATEX|IECEx|HACCP|BRC|FSSC|halal|GOTS|OEKO|FSC|T[ÜU]V|ENERGY STAR)|3C认证/i;

/** The marks and certificates that a text names, each once, with where it first does. */
export function certificatesIn(text: string): { scheme: string; at: number; word: string }[] {
  if (!ANY.test(text)) return [];
  return CERTIFICATE_NAMES.flatMap(({ scheme, pattern }) => {
    const match = pattern.exec(text);
    return match ? [{ scheme, at: match.index, word: match[0] }] : [];
  });
}
