"use client";
import { useTranslations } from "next-intl";
import { AlertDialog } from "radix-ui";
import type { ReactNode } from "react";
import { Button } from "./button";

export type Confirmation = { title: string; body: ReactNode; confirmLabel: string; cancelLabel?: string };
type ConfirmDialogProps = Confirmation & {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onConfirm: () => void;
  variant?: "primary" | "danger";
  pending?: boolean;
};

/** Asks once before what cannot be undone; the body says in numbers what will happen. */
export function ConfirmDialog({
  open,
  onOpenChange,
  title,
  body,
  confirmLabel,
  cancelLabel,
  onConfirm,
  variant = "primary",
  pending,
}: ConfirmDialogProps) {
  const t = useTranslations("ui");
  return (
    <AlertDialog.Root open={open} onOpenChange={onOpenChange}>
      <AlertDialog.Portal>
        <AlertDialog.Overlay className="fixed inset-0 z-40 animate-fade-in bg-scrim" />
        <AlertDialog.Content className="fixed inset-x-4 top-[20dvh] z-40 mx-auto flex max-w-md animate-fade-in flex-col gap-4 rounded-card border border-line bg-float p-4 shadow-float">
          <div className="flex flex-col gap-2">
            <AlertDialog.Title className="text-16 font-semibold">{title}</AlertDialog.Title>
            <AlertDialog.Description className="text-body text-ink-soft" asChild>
              <div>{body}</div>
            </AlertDialog.Description>
          </div>
          <div className="flex flex-wrap justify-end gap-2 max-md:*:grow">
            <AlertDialog.Cancel asChild>
              <Button>{cancelLabel ?? t("cancel")}</Button>
            </AlertDialog.Cancel>
            <Button variant={variant} pending={pending} onClick={onConfirm}>
              {confirmLabel}
            </Button>
          </div>
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
