import type { FactValue } from "@/lib/regimes";

/** The columns of a site's row that follow from its facts. */
export function projectSite(profile: FactValue<"site.profile">) {
  return {
    slug: profile.slug,
    name: profile.name,
    url: profile.url,
    kind: profile.kind,
    audiences: [...profile.audiences],
    liveOn: profile.liveOn,
  };
}

/** The scope column, from its own fact. */
export function projectSiteScope(scope: FactValue<"site.scope">) {
  return { scope };
}

/** The columns of a product line's row that follow from its facts. */
export function projectProductLine(profile: FactValue<"product_line.profile">) {
  return { name: profile.name, category: profile.category };
}
