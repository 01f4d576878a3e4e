"use client";
import { useState } from "react";
import { CheckboxGroup } from "@/app/_ui/checkbox-group";
import { RadioGroup, type RadioOption } from "@/app/_ui/radio-group";

export type SomeClientsWords = Record<"scope" | "scopeAll" | "scopeSome" | "clients", string>;

type SomeClientsProps = {
  clients: RadioOption[];
  words: SomeClientsWords;
  allClients?: boolean;
  clientIds?: readonly string[];
};

/** Which clients somebody or something is for: all of them, also those to come, or those that are ticked. */
export function SomeClients({ clients, words, allClients = true, clientIds = [] }: SomeClientsProps) {
  const [scope, setScope] = useState(allClients ? "all" : "some");
  return (
    <>
      <RadioGroup
        name="scope"
        label={words.scope}
        value={scope}
        onValueChange={setScope}
        options={[
          { value: "all", label: words.scopeAll },
          { value: "some", label: words.scopeSome },
        ]}
      />
      {scope === "some" ? (
        <div className="max-h-64 overflow-y-auto rounded-control border border-line p-3">
          <CheckboxGroup name="clientIds" label={words.clients} options={clients} defaultValue={clientIds} />
        </div>
      ) : null}
    </>
  );
}
