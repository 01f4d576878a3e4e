"use client";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import type { ReactNode } from "react";
import { useId, useMemo, useRef } from "react";
import type { ActionResult, FormAction } from "./action-result";
import { Button } from "./button";
import { cx } from "./cx";
import { ErrorSummary } from "./error-summary";
import { FormContext } from "./form-context";
import { LeaveDialog } from "./leave-dialog";
import { LinkButton } from "./link-button";
import { toast } from "./toast";
import { useSubmission } from "./use-submission";
import { useUnsaved } from "./use-unsaved";

type FormProps = {
  action: FormAction;
  submitLabel: string;
  children: ReactNode;
  /** Values that are sent but not shown, such as the id of what is edited. */
  hidden?: Record<string, string>;
  cancel?: { href: string; label: string };
  variant?: "primary" | "secondary" | "danger";
  /** Ask before unsaved work is left; off where nothing would be lost. */
  guard?: boolean;
  /** Empty the form once it is done. */
  reset?: boolean;
  wide?: boolean;
  onDone?: (result: Extract<ActionResult, { ok: true }>) => void;
};

/** Sends what was typed to an action; keeps it where it fails, says why in place and in a summary. */
export function Form({
  action,
  submitLabel,
  children,
  hidden,
  cancel,
  variant = "primary",
  guard = true,
  reset = false,
  wide = false,
  onDone,
}: FormProps) {
  const t = useTranslations("ui.form");
  const id = useId();
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const { leaving, stay, markSaved } = useUnsaved(form, guard);
  const { failure, pending, submit } = useSubmission(form, id, action, (result) => {
    if (reset) form.current?.reset();
    markSaved();
    if (result.message !== undefined) toast.done(result.message);
    if (result.redirectTo !== undefined) router.push(result.redirectTo);
    onDone?.(result);
  });
  const context = useMemo(() => ({ id, errors: failure?.fields ?? {}, pending }), [id, failure, pending]);

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
