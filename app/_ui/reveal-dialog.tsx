"use client";
import type { ReactElement, ReactNode } from "react";
import { useState } from "react";
import { Button } from "./button";
import { CopyField } from "./copy-field";
import { Dialog } from "./dialog";

export type RevealWords = Record<"title" | "body" | "made" | "madeBody" | "madeLabel" | "close", string>;

type RevealDialogProps = {
  trigger: ReactElement;
  words: RevealWords;
  /** What makes it; calls `show` with what was made. */
  children: (show: (made: string | null) => void) => ReactNode;
};

/** A dialog in which a secret is made and shown this once; closing it forgets it. */
export function RevealDialog({ trigger, words, children }: RevealDialogProps) {
  const [open, setOpen] = useState(false);
  const [made, setMade] = useState<string | null>(null);
  const change = (next: boolean) => {
    setOpen(next);
    if (!next) setMade(null);
  };
  return (
    <Dialog
      open={open}
      onOpenChange={change}
      title={made === null ? words.title : words.made}
      description={made === null ? words.body : words.madeBody}
      trigger={trigger}
    >
      {made === null ? (
        children(setMade)
      ) : (
        <>
          <CopyField label={words.madeLabel} value={made} />
          <Button variant="primary" onClick={() => change(false)}>
            {words.close}
          </Button>
        </>
      )}
    </Dialog>
  );
}
