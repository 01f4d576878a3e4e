"use client";
import { CalendarPlus } from "lucide-react";
import type { ReactNode } from "react";
import { ActionButton } from "@/app/_ui/action-button";
import { Button } from "@/app/_ui/button";
import { Form } from "@/app/_ui/form";
import { RevealDialog, type RevealWords } from "@/app/_ui/reveal-dialog";
import { endFeed, makeFeed } from "./actions";

type Words = RevealWords &
  Record<"open" | "make" | "replace" | "replaceNote" | "end" | "endTitle" | "endBody", string>;

type FeedDialogProps = {
  provider: string;
  /** When the present address was made and last read; null where there is none. */
  present: ReactNode | null;
  words: Words;
};

/** Makes, replaces and ends the address at which a calendar program reads the deadlines; shown this once. */
export function FeedDialog({ provider, present, words }: FeedDialogProps) {
  return (
    <RevealDialog words={words} trigger={<Button icon={<CalendarPlus aria-hidden />}>{words.open}</Button>}>
      {(show) => (
        <>
          {present === null ? null : (
            <div className="flex flex-col gap-1 text-body">
              <p>{present}</p>
              <p className="text-small text-ink-soft">{words.replaceNote}</p>
            </div>
          )}
          <div className="flex flex-wrap items-start gap-2 max-md:flex-col max-md:items-stretch">
            <div>
              <Form
                action={makeFeed}
                hidden={{ provider }}
                submitLabel={present === null ? words.make : words.replace}
                guard={false}
                onDone={(result) => show(result.data?.["url"] ?? null)}
              >
                {null}
              </Form>
            </div>
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
      )}
    </RevealDialog>
  );
}
