import type { Certificate } from "./certificate";

const SIX = ["CN", "JP", "KR", "MY", "SG", "TH"];

/** What stands on a new register. The demo sites name these numbers; one of theirs was never registered. */
export const SEED_CERTIFICATES: readonly Certificate[] = [
  {
    number: "RCEP-LSP-2026-000117",
    status: "active",
    entity: "Lingua Pacific Translation Services Co., Ltd.",
    issuingCountries: SIX,
    languages: ["en", "zh", "ja"],
    validUntil: "2027-05-16",
  },
  {
    number: "RCEP-LSP-2025-000231",
    status: "active",
    entity: "Nanyang Wordbridge Pte. Ltd.",
    issuingCountries: SIX,
    languages: ["en", "zh", "th", "ms"],
    validUntil: "2026-12-10",
  },
  {
    number: "RCEP-LSP-2026-000348",
    status: "suspended",
    entity: "Qianjiang Technical Translation Bureau",
    issuingCountries: SIX,
    languages: ["en", "zh", "ko"],
    validUntil: "2027-02-28",
  },
  {
    number: "RCEP-LSP-2024-000406",
    status: "expired",
    entity: "Beilun Harbour Languages Co., Ltd.",
    issuingCountries: SIX,
    languages: ["en", "zh"],
    validUntil: "2026-08-31",
  },
  {
    number: "RCEP-LSP-2026-000502",
    status: "active",
    entity: "Meridian Documentation and Localisation K.K.",
    issuingCountries: SIX,
    languages: ["en", "zh", "ja", "vi"],
    validUntil: "2027-09-30",
  },
  {
    number: "RCEP-LSP-2025-000333",
    status: "revoked",
    entity: "Fastlane Certified Translations",
    issuingCountries: SIX,
    languages: ["en", "zh"],
    validUntil: "2027-01-15",
  },
];
