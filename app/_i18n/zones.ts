/** A time zone that `Intl` knows, else UTC. */
export function parseZone(value: string | undefined): string {
  if (value === undefined || value.length > 64) return "UTC";
  try {
    new Intl.DateTimeFormat("en", { timeZone: value });
    return value;
  } catch {
    return "UTC";
  }
}
