"use client";
import type { ReactNode } from "react";
import { useState } from "react";
import type { FormAction } from "@/app/_ui/action-result";
import { Button } from "@/app/_ui/button";
import { Dialog } from "@/app/_ui/dialog";
import { Form } from "@/app/_ui/form";

type FormDialogProps = {
  action: FormAction;
  /** What is signed or taken back, and where. */
  hidden: Record<string, string>;
  words: { trigger: string; title: string; body: string; submit: string };
  look?: "primary" | "secondary" | "quiet";
  danger?: boolean;
  children: ReactNode;
};

/** A form that opens from a button and closes when it is done. */
export function FormDialog({
  action,
  hidden,
  words,
  look = "secondary",
  danger = false,
  children,
}: FormDialogProps) {
  const [open, setOpen] = useState(false);
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button variant={look} size="small">
          {words.trigger}
        </Button>
      }
      title={words.title}
      description={words.body}
    >
      <Form
        action={action}
        hidden={hidden}
        submitLabel={words.submit}
        variant={danger ? "danger" : "primary"}
        guard={false}
        onDone={() => setOpen(false)}
      >
        {children}
      </Form>
    </Dialog>
  );
}
