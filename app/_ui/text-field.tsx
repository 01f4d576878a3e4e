"use client";
import type { ComponentProps } from "react";
import { cx } from "./cx";
import type { FieldProps } from "./field";
import { Field, boxClass, useControl } from "./field";

type TextFieldProps = FieldProps &
  Omit<ComponentProps<"input">, keyof FieldProps | "children"> & { mono?: boolean };

/** One line of text, a number, a date, an address or a password. */
export function TextField({
  name,
  label,
  help,
  required,
  error,
  id,
  mono = false,
  className,
  type = "text",
  ...rest
}: TextFieldProps) {
  const field = { name, label, help, required, error, id };
  const bound = useControl(field);
  return (
    <Field field={field} control={bound.control} error={bound.error}>
      <input
        type={type}
        {...bound.control}
        className={cx(boxClass, "min-h-(--control) py-1", mono && "font-mono", className)}
        autoComplete="off"
        {...rest}
      />
    </Field>
  );
}
