import type { ComponentProps } from "react";
import { cx } from "./cx";
import { Link } from "./link";

/** A link inside text or a cell; not fetched ahead, since there may be many. */
export function TextLink({ className, ...rest }: ComponentProps<typeof Link>) {
  return (
    <Link
      prefetch={false}
      className={cx(
        "rounded-control text-accent-text underline decoration-line-strong underline-offset-2 hover:decoration-current",
        className,
      )}
      {...rest}
    />
  );
}
