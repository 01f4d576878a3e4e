"use client";
import { usePathname } from "next/navigation";
import type { NavItem } from "./frame-types";

/** The address of the item that the page belongs to: the longest one that the path starts with. */
export function useCurrentItem(items: NavItem[]): string | undefined {
  const path = usePathname();
  return items
    .filter((item) => path === item.href || (item.exact !== true && path.startsWith(`${item.href}/`)))
    .map((item) => item.href)
    .sort((a, b) => b.length - a.length)[0];
}
