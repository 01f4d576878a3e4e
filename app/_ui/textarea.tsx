"use client";
import type { ComponentProps } from "react";
import { cx } from "./cx";
import type { FieldProps } from "./field";
import { Field, boxClass, useControl } from "./field";

type TextareaProps = FieldProps &
  Omit<ComponentProps<"textarea">, keyof FieldProps | "children"> & { mono?: boolean };

/** Several lines of text; it grows with what is typed. */
export function Textarea({
  name,
  label,
  help,
  required,
  error,
  id,
  mono = false,
  className,
  rows = 4,
  ...rest
}: TextareaProps) {
  const field = { name, label, help, required, error, id };
  const bound = useControl(field);
  return (
    <Field field={field} control={bound.control} error={bound.error}>
      <textarea
        rows={rows}
        {...bound.control}
        className={cx(boxClass, "field-sizing-content min-h-20 py-2", mono && "font-mono", className)}
        {...rest}
      />
    </Field>
  );
}
