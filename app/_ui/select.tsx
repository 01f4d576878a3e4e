"use client";
import { ChevronDown } from "lucide-react";
import type { ComponentProps } from "react";
import { cx } from "./cx";
import type { FieldProps } from "./field";
import { Field, boxClass, useControl } from "./field";

export type Option = { value: string; label: string; disabled?: boolean };
export type OptionGroup = { label: string; options: Option[] };
type SelectProps = FieldProps &
  Omit<ComponentProps<"select">, keyof FieldProps | "children"> & {
    options: (Option | OptionGroup)[];
    placeholder?: string;
  };

function Choice({ choice }: { choice: Option | OptionGroup }) {
  if (!("options" in choice)) {
    return (
      <option value={choice.value} disabled={choice.disabled}>
        {choice.label}
      </option>
    );
  }
  return (
    <optgroup label={choice.label}>
      {choice.options.map((option) => (
        <Choice key={option.value} choice={option} />
      ))}
    </optgroup>
  );
}

/** One of a known few. The browser's own list: it knows every keyboard, phone and screen reader. */
export function Select({
  name,
  label,
  help,
  required,
  error,
  id,
  options,
  placeholder,
  className,
  ...rest
}: SelectProps) {
  const field = { name, label, help, required, error, id };
  const bound = useControl(field);
  return (
    <Field field={field} control={bound.control} error={bound.error}>
      <span className="relative">
        <select
          {...bound.control}
          className={cx(boxClass, "min-h-(--control) appearance-none py-1 pr-8", className)}
          {...rest}
        >
          {placeholder === undefined ? null : <option value="">{placeholder}</option>}
          {options.map((choice) => (
            <Choice key={choice.label} choice={choice} />
          ))}
        </select>
        <ChevronDown
          aria-hidden
          className="pointer-events-none absolute top-1/2 right-3 size-4 -translate-y-1/2 text-ink-soft"
        />
      </span>
    </Field>
  );
}
