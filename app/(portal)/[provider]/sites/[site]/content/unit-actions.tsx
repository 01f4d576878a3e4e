"use client";
import { useState } from "react";
import { Button } from "@/app/_ui/button";
import { Dialog } from "@/app/_ui/dialog";
import { Form } from "@/app/_ui/form";
import { Textarea } from "@/app/_ui/textarea";
import { returnContent, verifyContent } from "./actions";

/** The words of both forms, in the reader's language. */
export type UnitWords = Record<
  "verify" | "verifyHelp" | "note" | "noteHelp" | "sendBack" | "sendBackHelp" | "reason",
  string
>;

type UnitActionsProps = {
  provider: string;
  unitId: string;
  revision: string;
  /** What the dialogs are about, as a person knows it. */
  name: string;
  mayVerify: boolean;
  mayReturn: boolean;
  /** Whether a verification has to say why it may go live all the same. */
  needsNote: boolean;
  words: UnitWords;
};

/** What a person may do with a revision. A form is made when it is opened: a board holds many cards. */
export function UnitActions({ mayVerify, mayReturn, needsNote, words, name, ...unit }: UnitActionsProps) {
  const [open, setOpen] = useState<"verify" | "return" | null>(null);
  const close = () => setOpen(null);
  return (
    <div className="flex flex-wrap gap-2">
      {mayVerify ? (
        <Dialog
          open={open === "verify"}
          onOpenChange={(isOpen) => setOpen(isOpen ? "verify" : null)}
          title={`${words.verify}: ${name}`}
          trigger={<Button size="small">{words.verify}</Button>}
        >
          <Form action={verifyContent} hidden={unit} submitLabel={words.verify} guard={false} onDone={close}>
            <p className="text-body text-ink-soft">{words.verifyHelp}</p>
            <Textarea
              name="note"
              label={words.note}
              required={needsNote}
              maxLength={1_000}
              {...(needsNote ? { help: words.noteHelp } : {})}
            />
          </Form>
        </Dialog>
      ) : null}
      {mayReturn ? (
        <Dialog
          open={open === "return"}
          onOpenChange={(isOpen) => setOpen(isOpen ? "return" : null)}
          title={`${words.sendBack}: ${name}`}
          trigger={
            <Button size="small" variant="quiet">
              {words.sendBack}
            </Button>
          }
        >
          <Form
            action={returnContent}
            hidden={unit}
            submitLabel={words.sendBack}
            guard={false}
            onDone={close}
          >
            <p className="text-body text-ink-soft">{words.sendBackHelp}</p>
            <Textarea name="reason" label={words.reason} maxLength={1_000} />
          </Form>
        </Dialog>
      ) : null}
    </div>
  );
}
