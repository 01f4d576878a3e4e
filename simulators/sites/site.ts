import type { ParameterName } from "./parameter-names";

export const LANGUAGES = ["en", "zh", "ja"] as const;
export type Language = (typeof LANGUAGES)[number];

/** A text in the languages of its site; Japanese only where the site has it. */
export interface Text {
  en: string;
  zh: string;
  ja?: string;
}

/** A product with its parameter table: name, value as printed, unit or "". */
export interface Product {
  id: string;
  model: string;
  name: Text;
  summary: Text;
  parameters: readonly (readonly [ParameterName, string, string])[];
}

/** A certificate that the exporter shows on its site. */
export interface ShownCertificate {
  name: Text;
  number: string;
  issuer: string;
  validUntil: string;
}

/** A demo exporter's website, as data. */
export interface Site {
  /** Slug of the provider that keeps it compliant. */
  provider: "demo" | "meridian";
  slug: string;
  category: "electronics" | "packaging" | "automotive" | "consumables";
  /** The first is the default. */
  languages: readonly Language[];
  name: Text;
  legalName: string;
  founded: number;
  address: Text;
  email: string;
  phone: string;
  /** CSS colour of the house. */
  accent: string;
  tagline: Text;
  about: Text;
  strengths: readonly { title: Text; text: Text }[];
  products: readonly Product[];
  certificates: readonly ShownCertificate[];
  /** Number of the language service provider's certificate, or null where the site names none. */
  lspNumber: string | null;
}

/** A text in a language; English where the text lacks it. */
export function say(text: Text, language: Language): string {
  return text[language] ?? text.en;
}
