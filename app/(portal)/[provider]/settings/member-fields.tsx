"use client";
import { useState } from "react";
import { CheckboxGroup } from "@/app/_ui/checkbox-group";
import { RadioGroup } from "@/app/_ui/radio-group";
import { Combobox } from "@/app/_ui/combobox";

export type MemberWords = Record<
  "role" | "scope" | "scopeAll" | "scopeSome" | "clients" | "client" | "chooseClient" | "ownerSeesAll",
  string
>;
export type Choice = { value: string; label: string; help?: string };

type MemberFieldsProps = {
  roles: Choice[];
  clients: Choice[];
  words: MemberWords;
  role?: string;
  allClients?: boolean;
  clientIds?: readonly string[];
};

/** A role, and the clients that go with it: an owner has all, an exporter exactly one, others all or some. */
export function MemberFields({
  roles,
  clients,
  words,
  role = "analyst",
  allClients = true,
  clientIds = [],
}: MemberFieldsProps) {
  const [chosen, setChosen] = useState(role);
  const [scope, setScope] = useState(allClients ? "all" : "some");
  return (
    <>
      <RadioGroup name="role" label={words.role} options={roles} value={chosen} onValueChange={setChosen} />
      {chosen === "owner" ? <p className="text-small text-ink-soft">{words.ownerSeesAll}</p> : null}
      {chosen === "exporter" ? (
        <Combobox
          name="clientIds"
          label={words.client}
          placeholder={words.chooseClient}
          options={clients}
          defaultValue={clientIds.length === 1 ? clientIds[0] : ""}
        />
      ) : null}
      {chosen === "owner" || chosen === "exporter" ? null : (
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
      )}
      {chosen !== "owner" && chosen !== "exporter" && scope === "some" ? (
        <div className="max-h-64 overflow-y-auto rounded-control border border-line p-3">
          <CheckboxGroup name="clientIds" label={words.clients} options={clients} defaultValue={clientIds} />
        </div>
      ) : null}
    </>
  );
}
