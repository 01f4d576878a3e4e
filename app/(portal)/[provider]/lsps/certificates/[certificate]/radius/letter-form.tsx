"use client";
import { useState } from "react";
import type { FormAction } from "@/app/_ui/action-result";
import { CopyButton } from "@/app/_ui/copy-button";
import { Form } from "@/app/_ui/form";
import { TextField } from "@/app/_ui/text-field";
import { Textarea } from "@/app/_ui/textarea";
import type { Letter } from "./draft-letter";

type LetterWords = { language: string; title: string; body: string; copy: string };
type LetterFormProps = {
  action: FormAction;
  hidden: Record<string, string>;
  submitLabel: string;
  drafts: { locale: "en" | "zh"; draft: Letter; words: LetterWords }[];
  /** Whether there is anybody to send it to; otherwise it can be copied. */
  maySend: boolean;
};

function LetterFields({ locale, draft, words }: LetterFormProps["drafts"][number]) {
  const [letter, setLetter] = useState(draft);
  return (
    <fieldset className="flex min-w-0 flex-col gap-3" lang={locale === "zh" ? "zh-Hans" : "en"}>
      <legend className="sr-only">{words.language}</legend>
      <div className="flex items-center justify-between gap-2">
        <span className="text-body font-semibold">{words.language}</span>
        <CopyButton text={`${letter.title}\n\n${letter.body}`} label={words.copy} />
      </div>
      <TextField
        name={`${locale}.title`}
        label={words.title}
        maxLength={160}
        value={letter.title}
        onChange={(event) => setLetter({ ...letter, title: event.currentTarget.value })}
      />
      <Textarea
        name={`${locale}.body`}
        label={words.body}
        rows={10}
        maxLength={4_000}
        value={letter.body}
        onChange={(event) => setLetter({ ...letter, body: event.currentTarget.value })}
      />
    </fieldset>
  );
}

/** A drafted letter in both languages, to be read, changed, and sent or copied. */
export function LetterForm({ action, hidden, submitLabel, drafts, maySend }: LetterFormProps) {
  const fields = (
    <div className="grid gap-6 lg:grid-cols-2">
      {drafts.map((draft) => (
        <LetterFields key={draft.locale} {...draft} />
      ))}
    </div>
  );
  if (!maySend) return fields;
  return (
    <Form action={action} hidden={hidden} submitLabel={submitLabel} wide guard={false}>
      {fields}
    </Form>
  );
}
