"use client";
import { useState } from "react";
import { CheckboxGroup } from "@/app/_ui/checkbox-group";
import { RadioGroup, type RadioOption } from "@/app/_ui/radio-group";

export type KeyClientsWords = Record<"clients" | "clientsAll" | "clientsSome", string>;

type KeyClientsProps = { clients: RadioOption[]; words: KeyClientsWords };

/** Which clients a key is for: all of them, also those to come, or those that are ticked. */
export function KeyClients({ clients, words }: KeyClientsProps) {
  const [scope, setScope] = useState("all");
  return (
    <>
      <RadioGroup
        name="scope"
        label={words.clients}
        value={scope}
        onValueChange={setScope}
        options={[
          { value: "all", label: words.clientsAll },
          { value: "some", label: words.clientsSome },
        ]}
      />
      {scope === "some" ? (
        <div className="max-h-64 overflow-y-auto rounded-control border border-line p-3">
          <CheckboxGroup name="clientIds" label={words.clients} options={clients} defaultValue={[]} />
        </div>
      ) : null}
    </>
  );
}
