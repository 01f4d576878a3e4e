"use client";
import { Send } from "lucide-react";
import type { ReactNode } from "react";
import { useState } from "react";
import { Button } from "@/app/_ui/button";
import { Dialog } from "@/app/_ui/dialog";
import { Form } from "@/app/_ui/form";
import { testFromOutside } from "./actions";

type FileDialogProps = {
  provider: string;
  words: Record<"open" | "body" | "submit", string>;
  /** The form's fields; null where nothing can be filed yet, and `children` say why. */
  fields: ReactNode;
  children: ReactNode;
};

/** Begins a filing with a test of the interface from outside, once it is said what is sent and to whom. */
export function FileDialog({ provider, words, fields, children }: FileDialogProps) {
  const [open, setOpen] = useState(false);
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title={words.open}
      description={words.body}
      trigger={
        <Button variant="primary" icon={<Send aria-hidden />}>
          {words.open}
        </Button>
      }
    >
      {children}
      {fields === null ? null : (
        <Form
          action={testFromOutside}
          hidden={{ provider }}
          submitLabel={words.submit}
          guard={false}
          onDone={() => setOpen(false)}
        >
          {fields}
        </Form>
      )}
    </Dialog>
  );
}
