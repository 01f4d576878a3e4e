import { LoaderCircle } from "lucide-react";
import type { ComponentProps, ReactNode } from "react";
import { cx } from "./cx";

export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger";
export type ButtonSize = "normal" | "small";

const variants: Record<ButtonVariant, string> = {
  primary: "border-transparent bg-accent text-accent-ink hover:bg-accent-hover",
  secondary: "border-line-strong bg-surface text-ink hover:bg-sunken",
  quiet: "border-transparent text-ink-soft hover:bg-sunken hover:text-ink",
  danger: "border-transparent bg-danger text-danger-ink hover:bg-danger-hover",
};

/** The classes of anything that looks like a button; links and triggers share them. */
export function buttonClass(variant: ButtonVariant = "secondary", size: ButtonSize = "normal"): string {
  return cx(
    "inline-flex shrink-0 items-center justify-center gap-2 rounded-control border text-body font-medium whitespace-nowrap transition-colors select-none",
    "disabled:cursor-default disabled:opacity-60 aria-disabled:cursor-default aria-disabled:opacity-60 [&_svg]:size-4",
    size === "normal" ? "min-h-(--control) px-3" : "min-h-7 px-2 text-small pointer-coarse:min-h-(--control)",
    variants[variant],
  );
}

type ButtonProps = ComponentProps<"button"> & {
  variant?: ButtonVariant;
  size?: ButtonSize;
  icon?: ReactNode;
  pending?: boolean;
};

/** A button says a verb. While pending it keeps its place and its focus, and takes no second press. */
export function Button({
  variant,
  size,
  icon,
  pending = false,
  className,
  children,
  onClick,
  type = "button",
  ...rest
}: ButtonProps) {
  return (
    <button
      type={type}
      className={cx(buttonClass(variant, size), className)}
      aria-disabled={pending || undefined}
      aria-busy={pending || undefined}
      onClick={pending ? undefined : onClick}
      {...rest}
    >
      {pending ? <LoaderCircle aria-hidden className="animate-spin" /> : icon}
      {children}
    </button>
  );
}
