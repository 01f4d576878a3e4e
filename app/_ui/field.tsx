"use client";
import { CircleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useFormField } from "./form-context";

export type FieldProps = {
  name: string;
  label: string;
  help?: ReactNode;
  required?: boolean;
  error?: string;
  id?: string;
};
type Control = {
  id: string;
  name: string;
  required: boolean | undefined;
  "aria-invalid": true | undefined;
  "aria-describedby": string | undefined;
};

/** Ids, error and description that tie a control to its label and messages. */
export function useControl(field: FieldProps): { control: Control; error: string | undefined } {
  const form = useFormField(field.name);
  const id = field.id ?? form.id;
  const error = field.error ?? form.error;
  const described = [
    error === undefined ? null : `${id}-error`,
    field.help === undefined ? null : `${id}-help`,
  ].filter((part) => part !== null);
  return {
    error,
    control: {
      id,
      name: field.name,
      required: field.required,
      "aria-invalid": error === undefined ? undefined : true,
      "aria-describedby": described.length === 0 ? undefined : described.join(" "),
    },
  };
}

/** Help and error under a control; the error stands first because it is what to act on. */
export function FieldNotes({ id, help, error }: { id: string; help: ReactNode; error: string | undefined }) {
  return (
    <>
      {error === undefined ? null : (
        <p id={`${id}-error`} className="flex items-start gap-1 text-small text-fail">
          <span className="flex h-(--small-leading) items-center">
            <CircleAlert aria-hidden className="size-4" />
          </span>
          {error}
        </p>
      )}
      {help === undefined ? null : (
        <p id={`${id}-help`} className="text-small text-ink-soft">
          {help}
        </p>
      )}
    </>
  );
}

/** Label above, control, then error and help under it. Fields not marked optional are needed. */
export function Field({
  field,
  control,
  error,
  children,
}: {
  field: FieldProps;
  control: Control;
  error: string | undefined;
  children: ReactNode;
}) {
  const t = useTranslations("ui.field");
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={control.id} className="flex items-baseline gap-2 text-body font-medium">
        {field.label}
        {field.required === false ? (
          <span className="text-small font-normal text-ink-faint">{t("optional")}</span>
        ) : null}
      </label>
      {children}
      <FieldNotes id={control.id} help={field.help} error={error} />
    </div>
  );
}

/** The classes of a box one types into. */
export const boxClass =
  "w-full rounded-control border border-control-line bg-surface px-3 text-body text-ink transition-colors hover:border-ink-faint aria-invalid:border-fail disabled:opacity-60 [&[readonly]]:bg-sunken";
