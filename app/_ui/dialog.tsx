"use client";
import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Dialog as Radix } from "radix-ui";
import type { ReactNode } from "react";
import { cx } from "./cx";
import { IconButton } from "./icon-button";

type DialogProps = {
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  trigger?: ReactNode;
  title: string;
  description?: string;
  children?: ReactNode;
  footer?: ReactNode;
  width?: "narrow" | "wide";
};

/** Something that must be settled before the page goes on. On a phone it rises from the bottom edge. */
export function Dialog({
  open,
  onOpenChange,
  trigger,
  title,
  description,
  children,
  footer,
  width = "narrow",
}: DialogProps) {
  const t = useTranslations("ui");
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      {trigger === undefined ? null : <Radix.Trigger asChild>{trigger}</Radix.Trigger>}
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 animate-fade-in bg-scrim" />
        <Radix.Content
          className={cx(
            "fixed inset-x-0 bottom-0 z-40 flex max-h-[90dvh] animate-rise-in flex-col overflow-hidden rounded-t-card border border-line bg-float shadow-float",
            "md:inset-x-auto md:top-[12dvh] md:bottom-auto md:left-1/2 md:max-h-[76dvh] md:w-full md:-translate-x-1/2 md:animate-fade-in md:rounded-card",
            width === "narrow" ? "md:max-w-md" : "md:max-w-2xl",
          )}
          {...(description === undefined ? { "aria-describedby": undefined } : {})}
        >
          <Radix.Title className="p-4 pr-14 pb-2 text-16 font-semibold">{title}</Radix.Title>
          <div className="flex flex-col gap-4 overflow-y-auto px-4 pb-4">
            {description === undefined ? null : (
              <Radix.Description className="text-body text-ink-soft">{description}</Radix.Description>
            )}
            {children}
          </div>
          {footer === undefined ? null : (
            <footer className="flex flex-wrap justify-end gap-2 border-t border-line p-4 max-md:*:grow">
              {footer}
            </footer>
          )}
          {/* Last, so that focus goes to the first field. */}
          <span className="absolute top-0 right-2 flex h-14 items-center">
            <Radix.Close asChild>
              <IconButton label={t("close")} icon={<X aria-hidden />} />
            </Radix.Close>
          </span>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
