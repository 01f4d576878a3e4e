"use client";
import { useEffect, useState } from "react";

function internalTarget(event: MouseEvent): string | null {
  const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
  const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
  if (!plain || !(link instanceof HTMLAnchorElement)) return null;
  const sameOrigin =
    link.origin === window.location.origin && link.target !== "_blank" && !link.hasAttribute("download");
  const samePage = link.pathname === window.location.pathname && link.search === window.location.search;
  return sameOrigin && !samePage ? link.href : null;
}

/**
 * Holds back a link or a closing tab while work is unsaved. `leaving` is the address that was asked for;
 * the form asks its reader, then goes there or clears it.
 */
export function useLeaveGuard(isDirty: () => boolean): { leaving: string | null; stay: () => void } {
  const [leaving, setLeaving] = useState<string | null>(null);
  useEffect(() => {
    const onClick = (event: MouseEvent) => {
      const target = internalTarget(event);
      if (target === null || !isDirty()) return;
      event.preventDefault();
      event.stopPropagation();
      setLeaving(target);
    };
    const onUnload = (event: BeforeUnloadEvent) => {
      if (isDirty()) event.preventDefault();
    };
    document.addEventListener("click", onClick, { capture: true });
    window.addEventListener("beforeunload", onUnload);
    return () => {
      document.removeEventListener("click", onClick, { capture: true });
      window.removeEventListener("beforeunload", onUnload);
    };
  }, [isDirty]);
  return { leaving, stay: () => setLeaving(null) };
}
