"use client";
import type { ReactNode } from "react";
import { useEffect, useRef, useState } from "react";
import type { FormAction } from "@/app/_ui/action-result";
import { Button } from "@/app/_ui/button";
import { Callout } from "@/app/_ui/callout";
import { CodeBlock } from "@/app/_ui/code-block";
import { CopyField } from "@/app/_ui/copy-field";
import { Form } from "@/app/_ui/form";
import { LinkButton } from "@/app/_ui/link-button";
import { SwitchTabs } from "@/app/_ui/switch-tabs";
import { verifySnippets } from "./verify-snippets";

export type MadeWords = Record<"title" | "body" | "label" | "next" | "verify" | "verifyBody", string>;

type SecretFormProps = {
  action: FormAction;
  hidden: Record<string, string>;
  submitLabel: string;
  cancel?: { href: string; label: string };
  /** Fields of the form. */
  children: ReactNode;
  made: MadeWords;
  /** Where the endpoint's page is, without its id; else `onClose` is the way on. */
  nextAt?: string;
  onClose?: () => void;
};

type Made = { secret: string; endpointId: string };

function MadeSecret({ made, words, next }: { made: Made; words: MadeWords; next: ReactNode }) {
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => root.current?.focus(), []);
  return (
    <div ref={root} tabIndex={-1} className="flex w-full max-w-3xl min-w-0 flex-col gap-5 outline-none">
      <Callout tone="done" title={words.title}>
        {words.body}
      </Callout>
      <CopyField label={words.label} value={made.secret} />
      <div className="flex min-w-0 flex-col gap-2">
        <h2 className="text-body font-semibold">{words.verify}</h2>
        <p className="text-small text-ink-soft">{words.verifyBody}</p>
        <SwitchTabs
          label={words.verify}
          tabs={verifySnippets(made.secret).map(({ id, label, code }) => ({
            id,
            label,
            content: <CodeBlock label={label} code={code} />,
          }))}
        />
      </div>
      <div>{next}</div>
    </div>
  );
}

/** A form whose answer is a secret: shown this once, with how to use it; leaving forgets it. */
export function SecretForm({ made: words, nextAt, onClose, children, ...form }: SecretFormProps) {
  const [made, setMade] = useState<Made | null>(null);
  if (made === null) {
    return (
      <Form
        {...form}
        guard={nextAt !== undefined}
        onDone={({ data }) =>
          setMade({ secret: data?.["secret"] ?? "", endpointId: data?.["endpointId"] ?? "" })
        }
      >
        {children}
      </Form>
    );
  }
  const next =
    nextAt === undefined ? (
      <Button variant="primary" onClick={onClose}>
        {words.next}
      </Button>
    ) : (
      <LinkButton variant="primary" href={`${nextAt}/${made.endpointId}`}>
        {words.next}
      </LinkButton>
    );
  return <MadeSecret made={made} words={words} next={next} />;
}
