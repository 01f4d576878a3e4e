"use client";
import type { ReactNode } from "react";
import { useState } from "react";
import { Button } from "@/app/_ui/button";
import { Dialog } from "@/app/_ui/dialog";
import { Form } from "@/app/_ui/form";
import { TextField } from "@/app/_ui/text-field";
import { countReplay, replaySince } from "../actions";

type Counted = { found: string; count: string; since: string; include: string };

type ReplayDialogProps = {
  input: { provider: string; endpointId: string };
  zone: string;
  words: Record<"open" | "title" | "body" | "look" | "reason" | "reasonHelp" | "send" | "back", string>;
  /** From when on, and which. */
  children: ReactNode;
};

/** Sends messages again since a moment: first it says how many, then it asks why. */
export function ReplayDialog({ input, zone, words, children }: ReplayDialogProps) {
  const [open, setOpen] = useState(false);
  const [counted, setCounted] = useState<Counted | null>(null);
  const change = (next: boolean) => {
    setOpen(next);
    setCounted(null);
  };
  return (
    <Dialog
      open={open}
      onOpenChange={change}
      title={words.title}
      description={words.body}
      trigger={<Button size="small">{words.open}</Button>}
    >
      <div className={counted === null ? undefined : "hidden"}>
        <Form
          action={countReplay}
          hidden={{ ...input, zone }}
          submitLabel={words.look}
          guard={false}
          onDone={({ data }) =>
            setCounted({
              found: data?.["found"] ?? "",
              count: data?.["count"] ?? "0",
              since: data?.["since"] ?? "",
              include: data?.["include"] ?? "failed",
            })
          }
        >
          {children}
        </Form>
      </div>
      {counted === null ? null : (
        <div className="flex flex-col gap-4">
          <p role="status" className="text-body font-medium">
            {counted.found}
          </p>
          {counted.count === "0" ? null : (
            <Form
              action={replaySince}
              hidden={{ ...input, since: counted.since, include: counted.include }}
              submitLabel={words.send}
              guard={false}
              onDone={() => change(false)}
            >
              <TextField
                name="reason"
                label={words.reason}
                help={words.reasonHelp}
                maxLength={200}
                autoFocus
              />
            </Form>
          )}
          <div>
            <Button variant="quiet" onClick={() => setCounted(null)}>
              {words.back}
            </Button>
          </div>
        </div>
      )}
    </Dialog>
  );
}
