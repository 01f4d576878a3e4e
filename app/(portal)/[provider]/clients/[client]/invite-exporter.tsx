"use client";
import { UserPlus } from "lucide-react";
import { useState } from "react";
import { Button } from "@/app/_ui/button";
import { Dialog } from "@/app/_ui/dialog";
import { Form } from "@/app/_ui/form";
import { RadioGroup } from "@/app/_ui/radio-group";
import { TextField } from "@/app/_ui/text-field";
import { invite } from "../../settings/actions";

type InviteExporterProps = {
  provider: string;
  clientId: string;
  languages: { value: string; label: string }[];
  locale: string;
  words: Record<"invite" | "title" | "body" | "send" | "email" | "language", string>;
};

/** Invites somebody of the client's own, who is then led through what only they can say and do. */
export function InviteExporter({ provider, clientId, languages, locale, words }: InviteExporterProps) {
  const [open, setOpen] = useState(false);
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title={words.title}
      description={words.body}
      trigger={<Button icon={<UserPlus aria-hidden />}>{words.invite}</Button>}
    >
      <Form
        action={invite}
        hidden={{ provider, role: "exporter", clientIds: clientId }}
        submitLabel={words.send}
        guard={false}
        onDone={() => setOpen(false)}
      >
        <TextField name="email" type="email" label={words.email} inputMode="email" spellCheck={false} />
        <RadioGroup
          name="locale"
          label={words.language}
          options={languages}
          defaultValue={locale}
          layout="row"
        />
      </Form>
    </Dialog>
  );
}
