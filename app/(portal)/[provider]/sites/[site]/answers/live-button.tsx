"use client";
import { useEffect, useRef } from "react";

/** The verify button as the site's pages show it, run here by the same script. */
export function LiveButton({ src }: { src: string }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const parent = place.current;
    const script = document.createElement("script");
    script.src = src;
    script.async = true;
    parent?.append(script);
    return () => parent?.replaceChildren();
  }, [src]);
  return <div ref={place} className="min-h-12" data-testid="live-button" />;
}
