"use client";
import { CalendarPlus } from "lucide-react";
import type { ReactNode } from "react";
import { useState } from "react";
import { ActionButton } from "@/app/_ui/action-button";
import { Button } from "@/app/_ui/button";
import { CopyField } from "@/app/_ui/copy-field";
import { Dialog } from "@/app/_ui/dialog";
import { Form } from "@/app/_ui/form";
import { endFeed, makeFeed } from "./actions";

type Words = Record<
  | "open"
  | "title"
  | "body"
  | "make"
  | "replace"
  | "replaceNote"
  | "end"
  | "endTitle"
  | "endBody"
  | "made"
  | "madeBody"
  | "madeLabel"
  | "close",
  string
>;

type FeedDialogProps = {
  provider: string;
  /** When the present address was made and last read; null where there is none. */
  present: ReactNode | null;
  words: Words;
};

/** Makes, replaces and ends the address at which a calendar program reads the deadlines; shown this once. */
export function FeedDialog({ provider, present, words }: FeedDialogProps) {
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
      trigger={<Button icon={<CalendarPlus aria-hidden />}>{words.open}</Button>}
    >
      {made === null ? (
        <>
          {present === null ? null : (
            <div className="flex flex-col gap-1 text-body">
              <p>{present}</p>
              <p className="text-small text-ink-soft">{words.replaceNote}</p>
            </div>
          )}
          <div className="flex flex-wrap items-start justify-between gap-3">
            <Form
              action={makeFeed}
              hidden={{ provider }}
              submitLabel={present === null ? words.make : words.replace}
              guard={false}
              onDone={(result) => setMade(result.data?.["url"] ?? null)}
            >
              {null}
            </Form>
            {present === null ? null : (
              <ActionButton
                action={endFeed}
                input={{ provider }}
                label={words.end}
                variant="quiet"
                confirm={{ title: words.endTitle, body: words.endBody, confirmLabel: words.end }}
              />
            )}
          </div>
        </>
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
