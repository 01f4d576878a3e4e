"use client";
import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { writePreference } from "./preferences";

/** Tells the server which zone the reader is in; draws the page again once if it had guessed another. */
export function ZoneCookie({ zone }: { zone: string }) {
  const router = useRouter();
  useEffect(() => {
    const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
    if (own === zone) return;
    writePreference("zone", own);
    router.refresh();
  }, [zone, router]);
  return null;
}
