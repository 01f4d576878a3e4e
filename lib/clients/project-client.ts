import type { FactValue } from "@/lib/regimes";

/** The columns of a client's row that follow from its facts. */
export function projectClient(profile: FactValue<"client.profile">) {
  return {
    slug: profile.slug,
    name: profile.name,
    country: profile.country,
    companyCode: profile.companyCode,
  };
}
