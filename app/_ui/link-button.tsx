import type { ComponentProps, ReactNode } from "react";
import type { ButtonSize, ButtonVariant } from "./button";
import { buttonClass } from "./button";
import { cx } from "./cx";
import { Link } from "./link";

type LinkButtonProps = ComponentProps<typeof Link> & {
  variant?: ButtonVariant;
  size?: ButtonSize;
  icon?: ReactNode;
};

/** A link that looks like a button: it leads somewhere, it does nothing. */
export function LinkButton({ variant, size, icon, className, children, ...rest }: LinkButtonProps) {
  return (
    <Link className={cx(buttonClass(variant, size), className)} {...rest}>
      {icon}
      {children}
    </Link>
  );
}
