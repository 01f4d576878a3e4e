import type { CertificateKind } from "./data/certificate-kinds";
import type { Drawing } from "./data/drawings";
import type { GatewayId } from "./data/gateways";
import type { IssuerId } from "./data/issuers";
import type { ParameterName } from "./data/parameter-names";
import type { SiteFault } from "./faults";
import type { Unit } from "./unit-codes";

export const LANGUAGES = ["en", "zh", "ja", "ko", "vi", "th", "id", "ms"] as const;
export type Language = (typeof LANGUAGES)[number];

/** A text in the languages of its site: English and Chinese always, the others where the site has them. */
export type Text = { en: string; zh: string } & Partial<Record<Language, string>>;

/** What a product's figures are printed as. */
export type ParameterShape =
  "table" | "units" | "grouped" | "variants" | "definitions" | "bullets" | "prose" | "data";

/** A figure: what it is, value as printed in English, unit or "". */
export type Parameter = readonly [name: ParameterName, value: string, unit: Unit];

/** Another size of a product: what differs from the first. */
export interface Variant {
  model: string;
  values: Partial<Record<ParameterName, string>>;
}

export interface Product {
  id: string;
  model: string;
  /** Id of its category in the site's `groups`. */
  group: string;
  drawing: Drawing;
  name: Text;
  summary: Text;
  shape: ParameterShape;
  parameters: readonly Parameter[];
  /** Further columns of a "variants" table. */
  variants?: readonly Variant[];
  /** Sentences of a "prose" page; `{name}` stands for a figure with its unit. */
  prose?: Text;
  trade: {
    moq: number;
    /** From order to shipment, in days. */
    leadDays: readonly [number, number];
    /** FOB, a piece. */
    priceUsd: readonly [string, string];
    hsCode: string;
  };
}

/** A certificate that the exporter shows; it has been renewed every `years` since its first issue. */
export interface ShownCertificate {
  kind: CertificateKind;
  number: string;
  issuer: IssuerId;
  issuedOn: string;
  years: number;
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
  plant: { squareMetres: number; staff: number; markets: number };
  address: Text;
  port: string;
  email: string;
  phone: string;
  /** CSS colour of the house, and how its pages are set. */
  accent: string;
  look: "wide" | "calm" | "workshop";
  tagline: Text;
  about: Text;
  strengths: readonly { title: Text; text: Text }[];
  history: readonly { year: number; text: Text }[];
  groups: readonly { id: string; name: Text }[];
  products: readonly Product[];
  certificates: readonly ShownCertificate[];
  gateways: readonly GatewayId[];
  /** Number of the language service provider's certificate, or null where the site names none. */
  lspNumber: string | null;
  /** Whether its pages show the verify button of its provider. */
  embedsButton?: true;
  /** What is wrong with it on purpose. */
  faults: readonly SiteFault[];
}

/** A text in a language; English where the text lacks it. */
export function say(text: Text, language: Language): string {
  return text[language] ?? text.en;
}
