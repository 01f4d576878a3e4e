"use client";
import type { ActionResult } from "@/app/_ui/action-result";
import { Form } from "@/app/_ui/form";
import { TextLink } from "@/app/_ui/text-link";
import { TextField } from "@/app/_ui/text-field";
import { checkInvitation, enter } from "../actions";
import { signInWith, typedText } from "../sign-in-with";

type Words = Record<
  "email" | "name" | "password" | "passwordHelp" | "accept" | "known" | "gone" | "joined",
  string
>;
type InvitationFormProps = { token: string; email: string; isNew: boolean; next: string; words: Words };

/** Accepts an invitation and signs in. The zone is the browser's; the language is what the invitation was written in. */
export function InvitationForm({ token, email, isNew, next, words }: InvitationFormProps) {
  const accept = async (typed: Record<string, unknown>): Promise<ActionResult> => {
    const details = {
      token,
      name: typedText(typed["name"]),
      password: typedText(typed["password"]),
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    };
    const checked = await checkInvitation(details);
    if (!checked.ok) return checked;
    return (await signInWith("invitation", details)).ok ? { ok: true } : { ok: false, message: words.gone };
  };
  return (
    <>
      <Form
        action={accept}
        submitLabel={words.accept}
        guard={false}
        onDone={() => void enter({ next }).then((answer) => window.location.assign(answer.next))}
      >
        <TextField
          name="email"
          type="email"
          label={words.email}
          value={email}
          readOnly
          autoComplete="username"
        />
        {isNew ? (
          <>
            <TextField name="name" label={words.name} autoComplete="name" maxLength={120} />
            <TextField
              name="password"
              type="password"
              label={words.password}
              help={words.passwordHelp}
              autoComplete="new-password"
            />
          </>
        ) : (
          <p className="text-body text-ink-soft">{words.known}</p>
        )}
      </Form>
      <p>
        <TextLink href={`/sign-in?next=${encodeURIComponent(next)}`}>{words.joined}</TextLink>
      </p>
    </>
  );
}
