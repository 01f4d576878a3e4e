"use client";
import { KeyRound } from "lucide-react";
import { Button } from "@/app/_ui/button";
import { CheckboxGroup } from "@/app/_ui/checkbox-group";
import { Form } from "@/app/_ui/form";
import type { RadioOption } from "@/app/_ui/radio-group";
import { RevealDialog, type RevealWords } from "@/app/_ui/reveal-dialog";
import { TextField } from "@/app/_ui/text-field";
import { createKey } from "./actions";
import { SomeClients, type SomeClientsWords } from "../some-clients";

type Words = RevealWords &
  SomeClientsWords &
  Record<
    | "create"
    | "name"
    | "scopes"
    | "scopesHelp"
    | "expiresOn"
    | "expiresHelp"
    | "callsPerMinute"
    | "callsHelp"
    | "submit",
    string
  >;

type KeyDialogProps = { provider: string; scopes: RadioOption[]; clients: RadioOption[]; words: Words };

/** Makes a key and shows it this once. */
export function KeyDialog({ provider, scopes, clients, words }: KeyDialogProps) {
  return (
    <RevealDialog
      words={words}
      trigger={
        <Button variant="primary" icon={<KeyRound aria-hidden />}>
          {words.create}
        </Button>
      }
    >
      {(show) => (
        <Form
          action={createKey}
          hidden={{ provider }}
          submitLabel={words.submit}
          guard={false}
          onDone={(result) => show(result.data?.["key"] ?? null)}
        >
          <TextField name="name" label={words.name} maxLength={80} />
          <CheckboxGroup
            name="scopes"
            label={words.scopes}
            help={words.scopesHelp}
            options={scopes}
            defaultValue={["management:read"]}
          />
          <SomeClients clients={clients} words={words} />
          <TextField
            name="callsPerMinute"
            type="number"
            inputMode="numeric"
            label={words.callsPerMinute}
            help={words.callsHelp}
            defaultValue="600"
            className="max-w-48"
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
      )}
    </RevealDialog>
  );
}
