import { plainText } from "./plain-text";

/** The text of JSON that PostgreSQL's jsonb takes: every string in it is `plainText`. */
export function toJsonb(value: unknown): string {
  return JSON.stringify(value, (_key, held: unknown) => (typeof held === "string" ? plainText(held) : held));
}
