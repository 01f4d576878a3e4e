"use client";
import type { ReactNode } from "react";
import { useState } from "react";
import type { FormAction } from "@/app/_ui/action-result";
import { Button } from "@/app/_ui/button";
import { Dialog } from "@/app/_ui/dialog";
import { Form } from "@/app/_ui/form";
import { Textarea } from "@/app/_ui/textarea";

type DecideDialogProps = {
  action: FormAction;
  /** What is decided on, and where. */
  hidden: Record<string, string>;
  words: { trigger: string; title: string; body: string; submit: string; reason: string; reasonHelp: string };
  /** Name of the field in which the reason is sent. */
  name?: string;
  /** Fields before the reason. */
  children?: ReactNode;
};

/** A decision and why: nothing is decided without a reason under somebody's name. */
export function DecideDialog({ action, hidden, words, name = "reason", children }: DecideDialogProps) {
  const [open, setOpen] = useState(false);
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      trigger={<Button size="small">{words.trigger}</Button>}
      title={words.title}
      description={words.body}
    >
      <Form
        action={action}
        hidden={hidden}
        submitLabel={words.submit}
        guard={false}
        onDone={() => setOpen(false)}
      >
        {children}
        <Textarea name={name} label={words.reason} help={words.reasonHelp} maxLength={2_000} />
      </Form>
    </Dialog>
  );
}
