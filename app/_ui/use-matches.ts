"use client";
import { useEffect, useState } from "react";
import type { Option } from "./select";

export type SearchOptions = (query: string) => Promise<Option[]>;

const SHOWN_MOST = 50;
const AFTER_LAST_KEY_MS = 200;

interface Matches {
  found: readonly Option[];
  /** More match than are shown. */
  isCut: boolean;
  searching: boolean;
}

/**
 * The options that hold what is typed, at most 50: of those at hand, or, where there is a search, of what the server
 * finds a moment after the last key. An answer to an older question is dropped.
 */
export function useMatches(
  query: string,
  options: readonly Option[],
  search: SearchOptions | undefined,
): Matches {
  const [answer, setAnswer] = useState<{ query: string; options: Option[] }>({ query: "", options: [] });
  const asked = query.trim();
  const isAsking = search !== undefined && asked !== "";
  useEffect(() => {
    if (search === undefined || asked === "") return undefined;
    let isCurrent = true;
    const settle = (found: Option[]) => {
      if (isCurrent) setAnswer({ query: asked, options: found });
    };
    const timer = setTimeout(() => void search(asked).then(settle, () => settle([])), AFTER_LAST_KEY_MS);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [asked, search]);
  const wanted = asked.toLocaleLowerCase();
  const near = options.filter(({ label }) => label.toLocaleLowerCase().includes(wanted));
  const searching = isAsking && answer.query !== asked;
  const all = isAsking && !searching ? answer.options : near;
  const isCut = all.length > SHOWN_MOST || (search !== undefined && asked === "");
  return { found: all.slice(0, SHOWN_MOST), isCut, searching };
}
