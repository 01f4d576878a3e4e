"use client";
import type { ReactNode } from "react";
import { useState } from "react";
import type { FormAction } from "./action-result";
import type { ButtonSize, ButtonVariant } from "./button";
import { Button } from "./button";
import { ConfirmDialog } from "./confirm-dialog";
import type { Confirmation } from "./confirm-dialog";
import { useAction } from "./use-action";

type ActionButtonProps = {
  action: FormAction;
  input?: Record<string, unknown>;
  label: string;
  icon?: ReactNode;
  variant?: ButtonVariant;
  size?: ButtonSize;
  /** Only for what cannot be undone. */
  confirm?: Confirmation;
};

/** A button that runs an action, asking first where it must. */
export function ActionButton({ action, input, label, icon, variant, size, confirm }: ActionButtonProps) {
  const [asking, setAsking] = useState(false);
  const { pending, run } = useAction();
  const act = () =>
    run(
      () => action(input ?? {}),
      () => setAsking(false),
    );
  return (
    <>
      <Button
        variant={variant}
        size={size}
        icon={icon}
        pending={pending}
        onClick={confirm === undefined ? act : () => setAsking(true)}
      >
        {label}
      </Button>
      {confirm === undefined ? null : (
        <ConfirmDialog
          {...confirm}
          open={asking}
          onOpenChange={setAsking}
          onConfirm={act}
          pending={pending}
          variant={variant === "danger" ? "danger" : "primary"}
        />
      )}
    </>
  );
}
