"use client";
import { useState } from "react";
import { RadioGroup } from "@/app/_ui/radio-group";
import { Combobox } from "@/app/_ui/combobox";
import { SomeClients, type SomeClientsWords } from "./some-clients";

export type MemberWords = SomeClientsWords &
  Record<"role" | "client" | "chooseClient" | "ownerSeesAll", string>;
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
        <SomeClients clients={clients} words={words} allClients={allClients} clientIds={clientIds} />
      )}
    </>
  );
}
