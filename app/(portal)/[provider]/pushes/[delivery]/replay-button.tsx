"use client";
import { RotateCw } from "lucide-react";
import { useState } from "react";
import { Button } from "@/app/_ui/button";
import { Dialog } from "@/app/_ui/dialog";
import { Form } from "@/app/_ui/form";
import { TextField } from "@/app/_ui/text-field";
import { replayDelivery } from "../actions";

type ReplayButtonProps = {
  input: { provider: string; deliveryId: string };
  words: Record<"open" | "title" | "body" | "reason" | "reasonHelp" | "submit", string>;
  /** Small beside a line of a list; else it is its page's own. */
  size?: "small";
};

/** Sends a message again, once it is said why. */
export function ReplayButton({ input, words, size }: ReplayButtonProps) {
  const [open, setOpen] = useState(false);
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title={words.title}
      description={words.body}
      trigger={
        <Button
          variant={size === "small" ? "secondary" : "primary"}
          icon={<RotateCw aria-hidden />}
          {...(size ? { size } : {})}
        >
          {words.open}
        </Button>
      }
    >
      <Form
        action={replayDelivery}
        hidden={input}
        submitLabel={words.submit}
        guard={false}
        onDone={() => setOpen(false)}
      >
        <TextField name="reason" label={words.reason} help={words.reasonHelp} maxLength={200} />
      </Form>
    </Dialog>
  );
}
