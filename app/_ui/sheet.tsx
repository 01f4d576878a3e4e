"use client";
import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Dialog as Radix } from "radix-ui";
import { useRef } from "react";
import type { ReactNode } from "react";
import { IconButton } from "./icon-button";

type SheetProps = {
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  trigger?: ReactNode;
  title: string;
  children: ReactNode;
};

/** A side panel beside the page; on a phone it fills the width. */
export function Sheet({ open, onOpenChange, trigger, title, children }: SheetProps) {
  const t = useTranslations("ui");
  const content = useRef<HTMLDivElement>(null);
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      {trigger === undefined ? null : <Radix.Trigger asChild>{trigger}</Radix.Trigger>}
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 animate-fade-in bg-scrim" />
        <Radix.Content
          ref={content}
          aria-describedby={undefined}
          onOpenAutoFocus={(event) => {
            // The panel itself, so that its name is read and no tooltip of a button covers it.
            event.preventDefault();
            content.current?.focus();
          }}
          className="fixed inset-y-0 right-0 z-40 flex w-full max-w-md outline-none animate-sheet-in flex-col border-l border-line bg-float shadow-float"
        >
          <Radix.Title className="border-b border-line p-4 pr-14 text-16 font-semibold">{title}</Radix.Title>
          <div className="flex grow flex-col gap-4 overflow-y-auto p-4">{children}</div>
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
