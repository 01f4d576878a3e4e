"use client";
import { signIn } from "next-auth/react";
import { useTranslations } from "next-intl";
import { useRef, useState, useTransition } from "react";
import { toast } from "@/app/_ui/toast";
import type { ActionResult } from "@/app/_ui/action-result";
import { Button } from "@/app/_ui/button";
import { Callout } from "@/app/_ui/callout";
import { Form } from "@/app/_ui/form";
import { TextField } from "@/app/_ui/text-field";
import { enter, requestLink } from "../actions";
import { signInWith, typedText } from "../sign-in-with";

type Words = Record<
  "email" | "password" | "signIn" | "refused" | "or" | "mailLink" | "linkSent" | "linkSentBody" | "back",
  string
>;
type SignInPanelProps = { next: string; organisation: { label: string } | null; words: Words };

/** Address and password, or a link by mail; the address typed serves both. */
export function SignInPanel({ next, organisation, words }: SignInPanelProps) {
  const [t, errors] = [useTranslations("ui.form"), useTranslations("errors")];
  const [email, setEmail] = useState("");
  const [refusedEmail, setRefusedEmail] = useState<string>();
  const [sentTo, setSentTo] = useState<string | null>(null);
  const [mailing, start] = useTransition();
  const box = useRef<HTMLInputElement>(null);

  const withPassword = async (typed: Record<string, unknown>): Promise<ActionResult> => {
    const password = typedText(typed["password"]);
    const done = await signInWith("password", { email: email.trim(), password });
    if (done.ok) return done;
    const { waitMinutes } = done;
    return {
      ok: false,
      message: waitMinutes === null ? words.refused : errors("waitPassword", { minutes: waitMinutes }),
    };
  };
  const mailLink = () =>
    start(async () => {
      try {
        const result = await requestLink({ email: email.trim() });
        setRefusedEmail(result.ok ? undefined : result.message);
        if (result.ok) setSentTo(email.trim());
        else box.current?.focus();
      } catch {
        toast.failed(t("unanswered"));
      }
    });

  if (sentTo !== null) {
    return (
      <>
        <div role="status">
          <Callout tone="done" title={words.linkSent}>
            {words.linkSentBody.replace("{email}", sentTo)}
          </Callout>
        </div>
        <Button onClick={() => setSentTo(null)}>{words.back}</Button>
      </>
    );
  }
  return (
    <>
      <Form
        action={withPassword}
        submitLabel={words.signIn}
        guard={false}
        onDone={() => void enter({ next }).then((answer) => window.location.assign(answer.next))}
      >
        <TextField
          ref={box}
          name="email"
          type="email"
          label={words.email}
          autoComplete="username"
          inputMode="email"
          spellCheck={false}
          value={email}
          error={refusedEmail}
          onChange={(event) => setEmail(event.target.value)}
        />
        <TextField name="password" type="password" label={words.password} autoComplete="current-password" />
      </Form>
      <div className="flex flex-col gap-2">
        <p className="flex items-center gap-3 text-small text-ink-soft before:h-px before:grow before:bg-line after:h-px after:grow after:bg-line">
          {words.or}
        </p>
        <Button onClick={mailLink} pending={mailing}>
          {words.mailLink}
        </Button>
        {organisation === null ? null : (
          <Button onClick={() => void signIn("oidc", { callbackUrl: next })}>{organisation.label}</Button>
        )}
      </div>
    </>
  );
}
