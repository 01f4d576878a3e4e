"use client";
import NextLink from "next/link";
import { useState, type ComponentProps } from "react";

/**
 * A way to another page, fetched ahead once somebody points at it or reaches it by key. Not because it is in sight: a
 * page that is drawn again would then fetch every link it shows again as well. `prefetch={false}` is never fetched.
 */
export function Link({
  prefetch,
  onPointerEnter,
  onPointerLeave,
  onFocus,
  onBlur,
  onClick,
  ...rest
}: ComponentProps<typeof NextLink>) {
  const [isMeant, setIsMeant] = useState(false);
  return (
    <NextLink
      prefetch={isMeant ? prefetch : false}
      onPointerEnter={(event) => {
        setIsMeant(true);
        onPointerEnter?.(event);
      }}
      onPointerLeave={(event) => {
        setIsMeant(false);
        onPointerLeave?.(event);
      }}
      onFocus={(event) => {
        setIsMeant(true);
        onFocus?.(event);
      }}
      onBlur={(event) => {
        setIsMeant(false);
        onBlur?.(event);
      }}
      // Whoever went there may still point at it, which is no reason to fetch it again and again.
      onClick={(event) => {
        setIsMeant(false);
        onClick?.(event);
      }}
      {...rest}
    />
  );
}
