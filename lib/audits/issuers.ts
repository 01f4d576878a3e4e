/**
 * Hosts at which issuers, registers and authorities let anybody look a certificate up. An assumption: no document lists
 * them, and the list is not complete. A link to another host is measured like these; what it rests on is then unnamed.
 */
export const ISSUER_HOSTS: Readonly<Record<string, string>> = {
  "iafcertsearch.org": "IAF CertSearch",
  "iatfglobaloversight.org": "IATF",
  "tuvsud.com": "TÜV SÜD",
  "tuv.com": "TÜV Rheinland",
  "certipedia.com": "TÜV Rheinland Certipedia",
  "tuev-nord.de": "TÜV NORD",
  "sgs.com": "SGS",
  "bureauveritas.com": "Bureau Veritas",
  "dnv.com": "DNV",
  "intertek.com": "Intertek",
  "bsigroup.com": "BSI",
  "dekra.com": "DEKRA",
  "nemko.com": "Nemko",
  "lrqa.com": "LRQA",
  "jqa.jp": "JQA",
  "ulprospector.com": "UL Product iQ",
  "ul.com": "UL",
  "csagroup.org": "CSA Group",
  "fcc.gov": "FCC",
  "fda.gov": "FDA",
  "echa.europa.eu": "ECHA",
  "ec.europa.eu": "European Commission",
  "cnca.cn": "CNCA",
  "cnca.gov.cn": "CNCA",
  "cqc.com.cn": "CQC",
  "samr.gov.cn": "SAMR",
  "miit.gov.cn": "MIIT",
  "tele.soumu.go.jp": "MIC",
  "rra.go.kr": "RRA",
  "iecee.org": "IECEE",
  "iecex-certs.com": "IECEx",
  "fssc.com": "FSSC",
  "brcgs.com": "BRCGS",
  "halal.gov.my": "JAKIM",
  "halalmui.org": "LPPOM MUI",
  "global-standard.org": "GOTS",
  "oeko-tex.com": "OEKO-TEX",
  "fsc.org": "FSC",
  "energystar.gov": "ENERGY STAR",
};

/** Who lets certificates be looked up at an address, or null where that is nobody we know. */
export function issuerAt(url: string): string | null {
  const { hostname } = new URL(url);
  const labels = hostname.toLowerCase().split(".");
  for (let at = 0; at < labels.length - 1; at += 1) {
    const issuer = ISSUER_HOSTS[labels.slice(at).join(".")];
    if (issuer !== undefined) return issuer;
  }
  return null;
}
