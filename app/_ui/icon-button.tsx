"use client";
import type { ComponentProps, ReactNode } from "react";
import type { ButtonVariant } from "./button";
import { buttonClass } from "./button";
import { cx } from "./cx";
import { Tooltip } from "./tooltip";

type IconButtonProps = Omit<ComponentProps<"button">, "children"> & {
  label: string;
  icon: ReactNode;
  variant?: ButtonVariant;
  shortcut?: string;
};

/** An icon with a name: the label is read aloud and shown as a tooltip. */
export function IconButton({
  label,
  icon,
  variant = "quiet",
  shortcut,
  className,
  type = "button",
  ...rest
}: IconButtonProps) {
  return (
    <Tooltip label={label} shortcut={shortcut}>
      <button
        type={type}
        aria-label={label}
        className={cx(buttonClass(variant), "w-(--control) px-0", className)}
        {...rest}
      >
        {icon}
      </button>
    </Tooltip>
  );
}
