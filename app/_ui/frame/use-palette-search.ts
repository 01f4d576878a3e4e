"use client";
import { useEffect, useState } from "react";
import type { PaletteGroup, PaletteSearch } from "./frame-types";

type Answer = { query: string; groups: PaletteGroup[] };

/** Asks the server a moment after the last key; an answer to an older question is dropped. */
export function usePaletteSearch(
  query: string,
  search: PaletteSearch | undefined,
): { found: PaletteGroup[]; searching: boolean } {
  const [answer, setAnswer] = useState<Answer>({ query: "", groups: [] });
  const asked = query.trim();
  useEffect(() => {
    if (search === undefined || asked.length < 2) return undefined;
    let current = true;
    const settle = (groups: PaletteGroup[]) => {
      if (current) setAnswer({ query: asked, groups });
    };
    const timer = setTimeout(() => void search(asked).then(settle, () => settle([])), 200);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [asked, search]);
  const waiting = search !== undefined && asked.length >= 2 && answer.query !== asked;
  return { found: asked.length < 2 ? [] : answer.groups, searching: waiting };
}
