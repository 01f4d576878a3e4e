/** A language tag as BCP 47 writes it, `en_us` as `en-US`; null for what is none. */
export function canonicalTag(text: string): string | null {
  // Most links say none, and saying so by throwing takes its time.
  if (text === "") return null;
  try {
    return Intl.getCanonicalLocales(text.trim().replaceAll("_", "-"))[0] ?? null;
  } catch {
    return null;
  }
}
