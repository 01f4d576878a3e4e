"use client";
import { useTranslations } from "next-intl";
import { unstable_rethrow } from "next/navigation";
import { useState, useTransition } from "react";
import type { RefObject } from "react";
import type { ActionResult, FormAction } from "./action-result";
import { collectValues } from "./collect-values";
import type { SummaryEntry } from "./error-summary";

export type Failure = { message: string; fields: Record<string, string>; entries: SummaryEntry[] };
type Done = Extract<ActionResult, { ok: true }>;

function labelOf(element: HTMLElement | null): string | null {
  if (element instanceof HTMLFieldSetElement) return element.querySelector("legend")?.textContent ?? null;
  const label = element === null ? null : document.querySelector(`label[for="${CSS.escape(element.id)}"]`);
  return label?.firstChild?.textContent ?? null;
}

function describe(formId: string, message: string, fields: Record<string, string>): Failure {
  const entries = Object.entries(fields).map(([name, text]) => {
    const id = `${formId}-${name}`;
    const element = document.getElementById(id);
    return { name, id: element === null ? null : id, label: labelOf(element), message: text };
  });
  return { message, fields, entries };
}

/** Sends a form's values to its action, one at a time, and keeps why it failed until the next try. */
export function useSubmission(
  form: RefObject<HTMLFormElement | null>,
  formId: string,
  action: FormAction,
  onDone: (result: Done) => void,
) {
  const t = useTranslations("ui.form");
  const [failure, setFailure] = useState<Failure | null>(null);
  const [pending, start] = useTransition();
  const submit = () =>
    start(async () => {
      if (form.current === null || pending) return;
      try {
        const result = await action(collectValues(form.current));
        setFailure(result.ok ? null : describe(formId, result.message, result.fields ?? {}));
        if (result.ok) onDone(result);
      } catch (error) {
        unstable_rethrow(error);
        setFailure({ message: t("unanswered"), fields: {}, entries: [] });
      }
    });
  return { failure, pending, submit };
}
