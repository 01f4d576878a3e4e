"use client";
import { useState } from "react";
import { Button } from "@/app/_ui/button";
import { Dialog } from "@/app/_ui/dialog";
import { Form } from "@/app/_ui/form";
import { Select } from "@/app/_ui/select";
import { TextField } from "@/app/_ui/text-field";
import { Textarea } from "@/app/_ui/textarea";
import type { FindingOwner } from "@/lib/audit-runs";
import { saveFinding } from "./actions";

/** The words of the form, in the reader's language. */
export type PlanWords = Record<
  "plan" | "owner" | "ownerNone" | "note" | "dueOn" | "waivedUntil" | "waivedHelp" | "waivedBecause" | "save",
  string
>;

type PlanDialogProps = {
  provider: string;
  findingId: string;
  words: PlanWords;
  owners: readonly FindingOwner[];
  values: { ownerId: string; note: string; dueOn: string; waivedUntil: string; waivedBecause: string };
};

/** What is planned about a finding. Its form is made when it is opened: a page holds many findings. */
export function PlanDialog({ provider, findingId, words, owners, values }: PlanDialogProps) {
  const [open, setOpen] = useState(false);
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title={words.plan}
      trigger={<Button size="small">{words.plan}</Button>}
    >
      <Form
        action={saveFinding}
        hidden={{ provider, findingId }}
        submitLabel={words.save}
        guard={false}
        onDone={() => setOpen(false)}
      >
        <Select
          name="ownerId"
          label={words.owner}
          required={false}
          placeholder={words.ownerNone}
          defaultValue={values.ownerId}
          options={owners.map(({ personId, name }) => ({ value: personId, label: name }))}
        />
        <Textarea
          name="note"
          label={words.note}
          required={false}
          maxLength={2_000}
          defaultValue={values.note}
        />
        <TextField
          name="dueOn"
          type="date"
          label={words.dueOn}
          required={false}
          defaultValue={values.dueOn}
        />
        <TextField
          name="waivedUntil"
          type="date"
          label={words.waivedUntil}
          help={words.waivedHelp}
          required={false}
          defaultValue={values.waivedUntil}
        />
        <TextField
          name="waivedBecause"
          label={words.waivedBecause}
          required={false}
          maxLength={500}
          defaultValue={values.waivedBecause}
        />
      </Form>
    </Dialog>
  );
}
