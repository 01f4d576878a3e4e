"use client";
import { KeyRound } from "lucide-react";
import { useState } from "react";
import { Button } from "@/app/_ui/button";
import { CheckboxGroup } from "@/app/_ui/checkbox-group";
import { CopyField } from "@/app/_ui/copy-field";
import { Dialog } from "@/app/_ui/dialog";
import { Form } from "@/app/_ui/form";
import { TextField } from "@/app/_ui/text-field";
import type { RadioOption } from "@/app/_ui/radio-group";
import { createKey } from "./actions";

type Words = Record<
  | "create"
  | "title"
  | "body"
  | "name"
  | "scopes"
  | "scopesHelp"
  | "expiresOn"
  | "expiresHelp"
  | "submit"
  | "made"
  | "madeBody"
  | "madeLabel"
  | "close",
  string
>;

type KeyDialogProps = { provider: string; scopes: RadioOption[]; words: Words };

/** Makes a key and shows it this once; closing the dialog forgets it. */
export function KeyDialog({ provider, scopes, words }: KeyDialogProps) {
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
      trigger={
        <Button variant="primary" icon={<KeyRound aria-hidden />}>
          {words.create}
        </Button>
      }
    >
      {made === null ? (
        <Form
          action={createKey}
          hidden={{ provider }}
          submitLabel={words.submit}
          guard={false}
          onDone={(result) => setMade(result.data?.["key"] ?? null)}
        >
          <TextField name="name" label={words.name} maxLength={80} />
          <CheckboxGroup
            name="scopes"
            label={words.scopes}
            help={words.scopesHelp}
            options={scopes}
            defaultValue={["management:read"]}
          />
          <TextField
            name="expiresOn"
            type="date"
            label={words.expiresOn}
            help={words.expiresHelp}
            required={false}
            className="max-w-48"
          />
        </Form>
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
