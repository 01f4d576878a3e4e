"use client";
import { useRefresh } from "./use-refresh";

/** Keeps a page that is watched up to date. */
export function AutoRefresh({ everySeconds }: { everySeconds: number }) {
  useRefresh(true, everySeconds * 1_000);
  return null;
}
