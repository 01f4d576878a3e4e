const FILLER = "\u{fffd}";

/**
 * The text of JSON that PostgreSQL's jsonb takes, whatever bytes somebody else's words came from: NUL and halves of
 * surrogate pairs, which it refuses, become U+FFFD.
 */
export function toJsonb(value: unknown): string {
  return JSON.stringify(value, (_key, held: unknown) =>
    typeof held === "string" ? held.toWellFormed().replaceAll("\0", FILLER) : held,
  );
}
