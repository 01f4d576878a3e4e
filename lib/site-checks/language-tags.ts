/** A language tag as BCP 47 writes it, `en_us` as `en-US`; null for what is none. */
export function canonicalTag(text: string): string | null {
  try {
    return Intl.getCanonicalLocales(text.trim().replaceAll("_", "-"))[0] ?? null;
  } catch {
    return null;
  }
}

/** The language of a tag alone: `zh` of `zh-Hans`. */
export function primaryOf(tag: string): string {
  return tag.toLowerCase().split("-")[0] ?? tag;
}
