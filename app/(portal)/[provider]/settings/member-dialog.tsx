"use client";
import { useState } from "react";
import { ActionButton } from "@/app/_ui/action-button";
import { Button } from "@/app/_ui/button";
import type { Confirmation } from "@/app/_ui/confirm-dialog";
import { Dialog } from "@/app/_ui/dialog";
import { Form } from "@/app/_ui/form";
import { changeMember, removeMember } from "./actions";
import { MemberFields, type Choice, type MemberWords } from "./member-fields";

type MemberDialogProps = {
  provider: string;
  member: {
    membershipId: string;
    name: string;
    role: string;
    allClients: boolean;
    clientIds: readonly string[];
  };
  roles: Choice[];
  clients: Choice[];
  words: MemberWords & Record<"change" | "title" | "body" | "save" | "end", string>;
  confirm: Confirmation;
};

/** What one member may do and see, and the end of it. */
export function MemberDialog({ provider, member, roles, clients, words, confirm }: MemberDialogProps) {
  const [open, setOpen] = useState(false);
  const { membershipId, name, role, allClients, clientIds } = member;
  const hidden = { provider, membershipId, name };
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title={words.title}
      description={words.body}
      trigger={<Button size="small">{words.change}</Button>}
    >
      <Form
        action={changeMember}
        hidden={hidden}
        submitLabel={words.save}
        guard={false}
        onDone={() => setOpen(false)}
      >
        <MemberFields
          roles={roles}
          clients={clients}
          words={words}
          role={role}
          allClients={allClients}
          clientIds={clientIds}
        />
      </Form>
      <div className="flex border-t border-line pt-4">
        <ActionButton
          action={removeMember}
          input={hidden}
          label={words.end}
          variant="danger"
          confirm={confirm}
        />
      </div>
    </Dialog>
  );
}
