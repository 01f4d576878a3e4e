"use client";
import { useTranslations } from "next-intl";
import { unstable_rethrow, useRouter } from "next/navigation";
import type { ReactNode } from "react";
import { useCallback, useEffect, useId, useMemo, useRef, useState, useTransition } from "react";
import type { ActionResult, FormAction } from "./action-result";
import { Button } from "./button";
import { collectValues } from "./collect-values";
import { cx } from "./cx";
import { ErrorSummary } from "./error-summary";
import type { SummaryEntry } from "./error-summary";
import { FormContext } from "./form-context";
import { LeaveDialog } from "./leave-dialog";
import { LinkButton } from "./link-button";
import { toast } from "./toast";
import { useLeaveGuard } from "./use-leave-guard";

type FormProps = {
  action: FormAction;
  submitLabel: string;
  children: ReactNode;
  /** Values that are sent but not shown, such as the id of what is edited. */
  hidden?: Record<string, string>;
  cancel?: { href: string; label: string };
  variant?: "primary" | "danger";
  /** Ask before unsaved work is left; off where nothing would be lost. */
  guard?: boolean;
  /** Empty the form once it is done. */
  reset?: boolean;
  wide?: boolean;
  onDone?: (result: ActionResult) => void;
};

type Failure = { message: string; fields: Record<string, string>; entries: SummaryEntry[] };

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

/** Sends what was typed to an action; keeps it where it fails, says why in place and in a summary. */
export function Form({ action, submitLabel, children, hidden, cancel, variant = "primary", guard = true, reset = false, wide = false, onDone }: FormProps) {
  const t = useTranslations("ui.form");
  const id = useId();
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const clean = useRef("");
  const [failure, setFailure] = useState<Failure | null>(null);
  const [pending, start] = useTransition();

  const snapshot = useCallback(() => (form.current === null ? "" : JSON.stringify(collectValues(form.current))), []);
  useEffect(() => {
    clean.current = snapshot();
  }, [snapshot]);
  const isDirty = useCallback(() => guard && clean.current !== snapshot(), [guard, snapshot]);
  const { leaving, stay } = useLeaveGuard(isDirty);
  const context = useMemo(() => ({ id, errors: failure?.fields ?? {}, pending }), [id, failure, pending]);

  const settle = (result: ActionResult) => {
    if (!result.ok) {
      setFailure(describe(id, result.message, result.fields ?? {}));
      return;
    }
    setFailure(null);
    if (reset) form.current?.reset();
    clean.current = snapshot();
    if (result.message !== undefined) toast.done(result.message);
    if (result.redirectTo !== undefined) router.push(result.redirectTo);
    onDone?.(result);
  };
  const submit = () =>
    start(async () => {
      if (form.current === null || pending) return;
      try {
        settle(await action(collectValues(form.current)));
      } catch (error) {
        unstable_rethrow(error);
        setFailure({ message: t("unanswered"), fields: {}, entries: [] });
      }
    });

  return (
    <FormContext value={context}>
      <form
        ref={form}
        noValidate
        className={cx("flex w-full flex-col gap-5", !wide && "max-w-lg")}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        {failure === null ? null : <ErrorSummary message={failure.message} entries={failure.entries} />}
        {Object.entries(hidden ?? {}).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} readOnly />
        ))}
        {children}
        <div className="flex flex-wrap items-center gap-2 max-md:*:grow">
          <Button type="submit" variant={variant} pending={pending}>
            {pending ? t("sending") : submitLabel}
          </Button>
          {cancel === undefined ? null : (
            <LinkButton href={cancel.href} variant="quiet">
              {cancel.label}
            </LinkButton>
          )}
        </div>
      </form>
      <LeaveDialog leaving={leaving} stay={stay} />
    </FormContext>
  );
}
