"use client";
import { useState } from "react";
import { Button } from "@/app/_ui/button";
import { Dialog } from "@/app/_ui/dialog";
import { Form } from "@/app/_ui/form";
import { TextField } from "@/app/_ui/text-field";
import { endContract } from "../actions";

type EndContractProps = {
  provider: string;
  contractId: string;
  today: string;
  texts: { open: string; title: string; body: string; date: string };
};

/** Asks for a contract's last day and says what follows from it. */
export function EndContract({ provider, contractId, today, texts }: EndContractProps) {
  const [open, setOpen] = useState(false);
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      trigger={<Button size="small">{texts.open}</Button>}
      title={texts.title}
      description={texts.body}
    >
      <Form
        action={endContract}
        hidden={{ provider, contractId }}
        submitLabel={texts.open}
        variant="danger"
        guard={false}
        onDone={() => setOpen(false)}
      >
        <TextField name="endsOn" type="date" label={texts.date} defaultValue={today} />
      </Form>
    </Dialog>
  );
}
