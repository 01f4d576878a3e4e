"use client";
import { UserPlus } from "lucide-react";
import { useState } from "react";
import { Button } from "@/app/_ui/button";
import { Dialog } from "@/app/_ui/dialog";
import { Form } from "@/app/_ui/form";
import { RadioGroup } from "@/app/_ui/radio-group";
import { TextField } from "@/app/_ui/text-field";
import { invite } from "./actions";
import { MemberFields, type Choice, type MemberWords } from "./member-fields";

type InviteDialogProps = {
  provider: string;
  roles: Choice[];
  clients: Choice[];
  languages: Choice[];
  locale: string;
  words: MemberWords & Record<"invite" | "title" | "body" | "send" | "email" | "language", string>;
};

/** Invites somebody: who, as what, for which clients, in which language. */
export function InviteDialog({ provider, roles, clients, languages, locale, words }: InviteDialogProps) {
  const [open, setOpen] = useState(false);
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title={words.title}
      description={words.body}
      trigger={
        <Button variant="primary" icon={<UserPlus aria-hidden />}>
          {words.invite}
        </Button>
      }
    >
      <Form
        action={invite}
        hidden={{ provider }}
        submitLabel={words.send}
        guard={false}
        onDone={() => setOpen(false)}
      >
        <TextField name="email" type="email" label={words.email} inputMode="email" spellCheck={false} />
        <MemberFields roles={roles} clients={clients} words={words} />
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
