import { METHODS, type ControlCheckView } from "@/lib/site-control";
import { SightRow } from "./sight-row";

/** What a check saw, method by method. */
export function SightList({ check }: { check: Pick<ControlCheckView, "outcome" | "sights"> }) {
  return (
    <ul className="flex flex-col">
      {METHODS.map((method) => (
        <SightRow
          key={method}
          method={method}
          isSpared={check.outcome === "found"}
          sight={check.sights.find((sight) => sight.method === method) ?? null}
        />
      ))}
    </ul>
  );
}
