const FILLER = "\u{fffd}";

/**
 * Text as PostgreSQL takes it, whatever bytes somebody else's words came from: NUL and halves of surrogate pairs, which
 * it refuses, become U+FFFD.
 */
export function plainText(text: string): string {
  return text.toWellFormed().replaceAll("\0", FILLER);
}
