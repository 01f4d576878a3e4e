"use client";
import { useState } from "react";
import type { ActionResult } from "@/app/_ui/action-result";
import { Callout } from "@/app/_ui/callout";
import { Form } from "@/app/_ui/form";
import { LinkButton } from "@/app/_ui/link-button";
import { enter } from "../../actions";
import { signInWith } from "../../sign-in-with";

type LinkPanelProps = { token: string; words: Record<"signIn" | "spent" | "again", string> };

/** Uses a mailed link up, once; a spent one says so and leads to a new one. */
export function LinkPanel({ token, words }: LinkPanelProps) {
  const [spent, setSpent] = useState(token === "");
  const redeem = async (): Promise<ActionResult> => {
    const done = (await signInWith("link", { token })).ok;
    setSpent(!done);
    return done ? { ok: true } : { ok: false, message: words.spent };
  };
  if (spent) {
    return (
      <>
        <div role="alert">
          <Callout tone="warning" title={words.spent} />
        </div>
        <LinkButton href="/sign-in" variant="primary">
          {words.again}
        </LinkButton>
      </>
    );
  }
  return (
    <Form
      action={redeem}
      submitLabel={words.signIn}
      guard={false}
      onDone={() => void enter({ next: "/" }).then((answer) => window.location.assign(answer.next))}
    >
      {null}
    </Form>
  );
}
