import { z } from "zod";
import { readTableState, type SearchParams } from "@/app/_ui/data-table/table-state";
import { DELIVERY_STATES, type ListDeliveries } from "@/lib/deliveries";

const FILTERS = ["kind", "state", "endpoint"];
const KINDS = ["webhook", "push"] as const;
const Id = z.uuid();

function known<T extends string>(values: readonly string[] | undefined, all: readonly T[]): T[] {
  return all.filter((one) => values?.includes(one));
}

/** What the list's address asks for; words that are none of its filters are left out. */
export function readFilter(params: SearchParams): ListDeliveries {
  const { filters, after, before } = readTableState(params, FILTERS);
  return {
    kinds: known(filters["kind"], KINDS),
    states: known(filters["state"], DELIVERY_STATES),
    endpointIds: (filters["endpoint"] ?? []).filter((id) => Id.safeParse(id).success).slice(0, 100),
    ...(Id.safeParse(after).success ? { after } : {}),
    ...(Id.safeParse(before).success ? { before } : {}),
  };
}

/** The list's filters as part of an address, without its page. */
export function filterQuery(params: SearchParams): string {
  const { filters } = readTableState(params, FILTERS);
  return new URLSearchParams(
    Object.entries(filters).map(([id, values]) => [id, values.join(",")]),
  ).toString();
}
