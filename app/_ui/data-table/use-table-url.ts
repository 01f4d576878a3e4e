"use client";
import { debounce, parseAsArrayOf, parseAsString, useQueryStates } from "nuqs";
import { useMemo } from "react";
import type { TableColumn, TableFilter } from "./table-types";

const list = parseAsArrayOf(parseAsString).withDefault([]);
const text = parseAsString.withDefault("");

export type TableUrl = {
  q: string;
  sort: string;
  hidden: string[];
  filters: Record<string, string[]>;
  setQuery: (q: string) => void;
  setSort: (sort: string) => void;
  setHidden: (hidden: string[]) => void;
  setFilter: (id: string, values: string[]) => void;
  clear: () => void;
};

/**
 * The table's state, kept in the address so that a view can be sent and saved. When the server pages (`paged`),
 * each change asks it again and starts from the first page.
 */
export function useTableUrl(
  columns: TableColumn[],
  filters: TableFilter[],
  paged: boolean,
  hasDefault = false,
): TableUrl {
  const words = useMemo(
    () => ({
      q: text,
      sort: text,
      view: text,
      hide: parseAsArrayOf(parseAsString),
      after: text,
      before: text,
    }),
    [],
  );
  const lists = useMemo(() => Object.fromEntries(filters.map((filter) => [filter.id, list])), [filters]);
  const options = { shallow: !paged, history: "replace" as const };
  const [state, setState] = useQueryStates(words, options);
  const [chosen, setChosen] = useQueryStates(lists, options);
  const first = { after: null, before: null };
  return {
    q: state.q,
    sort: state.sort,
    hidden: state.hide ?? columns.filter((column) => column.hidden === true).map((column) => column.id),
    filters: chosen,
    setQuery: (q) =>
      void setState({ ...first, q: q === "" ? null : q }, paged ? { limitUrlUpdates: debounce(250) } : {}),
    setSort: (sort) => void setState({ ...first, sort: sort === "" ? null : sort }),
    setHidden: (hidden) => void setState({ hide: hidden }, { shallow: true }),
    setFilter: (id, values) => {
      void setState(first);
      void setChosen({ [id]: values.length === 0 ? null : values });
    },
    clear: () => {
      // A view that opens by itself would otherwise be back with the next page.
      void setState({ ...first, q: null, view: hasDefault ? "all" : null });
      void setChosen(null);
    },
  };
}
