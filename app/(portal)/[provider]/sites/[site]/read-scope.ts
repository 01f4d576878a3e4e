import { FACT_KINDS, type FactValue } from "@/lib/regimes";

/** What was last said about a site's scope, or null where nobody said anything yet. */
export function readScope(stored: unknown): FactValue<"site.scope"> | null {
  const read = FACT_KINDS["site.scope"].safeParse(stored);
  return read.success ? read.data : null;
}
