"use client";
import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** Draws the page's server part again every so often while `active`; not while the page is out of sight. */
export function useRefresh(active: boolean, everyMs: number): void {
  const router = useRouter();
  useEffect(() => {
    if (!active) return undefined;
    const timer = setInterval(() => {
      if (document.visibilityState === "visible") router.refresh();
    }, everyMs);
    return () => clearInterval(timer);
  }, [active, everyMs, router]);
}
