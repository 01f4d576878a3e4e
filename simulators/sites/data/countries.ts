/** Where the exporters deliver to, ISO 3166-1. */
export const COUNTRIES = ["JP", "KR", "SG", "MY", "TH", "VN", "ID", "PH", "AU", "NZ", "DE", "AE"] as const;
