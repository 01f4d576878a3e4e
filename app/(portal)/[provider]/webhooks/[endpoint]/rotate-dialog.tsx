"use client";
import type { ReactNode } from "react";
import { useState } from "react";
import { Button } from "@/app/_ui/button";
import { Dialog } from "@/app/_ui/dialog";
import { rotateSecret } from "../actions";
import { SecretForm, type MadeWords } from "../secret-form";

type RotateDialogProps = {
  input: Record<string, string>;
  words: Record<"open" | "title" | "body" | "submit", string>;
  made: MadeWords;
  /** The overlap. */
  children: ReactNode;
};

/** Makes a new signing secret and shows it this once. */
export function RotateDialog({ input, words, made, children }: RotateDialogProps) {
  const [open, setOpen] = useState(false);
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title={words.title}
      description={words.body}
      width="wide"
      trigger={<Button size="small">{words.open}</Button>}
    >
      <SecretForm
        action={rotateSecret}
        hidden={input}
        submitLabel={words.submit}
        made={made}
        onClose={() => setOpen(false)}
      >
        {children}
      </SecretForm>
    </Dialog>
  );
}
