/** What a reader chooses for this browser, kept in cookies so that the first paint is already right. */
export const themes = ["system", "light", "dark"] as const;
export const densities = ["dense", "comfortable"] as const;

export type Theme = (typeof themes)[number];
export type Density = (typeof densities)[number];
export type PreferenceCookie = "theme" | "density" | "locale" | "zone" | "nav";

/** A theme from a cookie; the system's where there is none or it is not one of ours. */
export function readTheme(value: string | undefined): Theme {
  return themes.find((theme) => theme === value) ?? "system";
}

/** A density from a cookie; dense unless chosen otherwise. */
export function readDensity(value: string | undefined): Density {
  return densities.find((density) => density === value) ?? "dense";
}

/** Writes a preference for a year, from the browser. */
export function writePreference(name: PreferenceCookie, value: string): void {
  const secure = window.location.protocol === "https:" ? "; secure" : "";
  document.cookie = `${name}=${encodeURIComponent(value)}; path=/; max-age=31536000; samesite=lax${secure}`;
}
