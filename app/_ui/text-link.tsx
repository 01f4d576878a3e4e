import Link from "next/link";
import type { ComponentProps } from "react";
import { cx } from "./cx";

/** A link inside text or a cell. */
export function TextLink({ className, ...rest }: ComponentProps<typeof Link>) {
  return (
    <Link
      className={cx("rounded-control text-accent-text underline decoration-line-strong underline-offset-2 hover:decoration-current", className)}
      {...rest}
    />
  );
}
