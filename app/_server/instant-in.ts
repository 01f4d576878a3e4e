import { Temporal } from "temporal-polyfill";

/**
 * The instant of a time on the wall in a zone, as ISO 8601 UTC; null where nothing was said. What cannot be read is
 * given back as it is, for the schema to refuse in its place.
 */
export function instantIn(local: unknown, zone: unknown): unknown {
  if (typeof local !== "string" || local === "" || typeof zone !== "string") return local ?? null;
  try {
    return Temporal.PlainDateTime.from(local).toZonedDateTime(zone).toInstant().toString();
  } catch {
    return local;
  }
}
