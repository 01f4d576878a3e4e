"use client";
import type { ReactNode } from "react";
import { cx } from "./cx";
import type { FieldProps } from "./field";
import { FieldNotes, useControl } from "./field";

export type RadioOption = { value: string; label: string; help?: ReactNode; disabled?: boolean };
type RadioGroupProps = FieldProps & {
  options: RadioOption[];
  defaultValue?: string;
  value?: string;
  onValueChange?: (value: string) => void;
  layout?: "list" | "row" | "cards";
};

/** One of a few, all of them visible. */
export function RadioGroup({
  name,
  label,
  help,
  required,
  error,
  id,
  options,
  defaultValue,
  value,
  onValueChange,
  layout = "list",
}: RadioGroupProps) {
  const { control, error: message } = useControl({ name, label, help, required, error, id });
  return (
    <fieldset
      id={control.id}
      tabIndex={-1}
      aria-describedby={control["aria-describedby"]}
      className="flex flex-col gap-2"
    >
      <legend className="mb-1 text-body font-medium">{label}</legend>
      <div className={cx("flex flex-col gap-2", layout === "row" && "flex-row flex-wrap gap-x-4")}>
        {options.map((option) => (
          <label
            key={option.value}
            className={cx(
              "flex items-start gap-2 text-body",
              layout === "cards" &&
                "rounded-card border border-line-strong bg-surface p-3 has-checked:border-accent has-checked:bg-accent-ground",
            )}
          >
            <span className="flex h-(--body-leading) items-center">
              <input
                type="radio"
                name={name}
                value={option.value}
                disabled={option.disabled}
                required={required}
                defaultChecked={value === undefined ? option.value === defaultValue : undefined}
                checked={value === undefined ? undefined : option.value === value}
                onChange={() => onValueChange?.(option.value)}
                className="size-4 cursor-pointer appearance-none rounded-full border border-control-line bg-surface transition-colors checked:border-[5px] checked:border-accent hover:border-ink-faint disabled:opacity-60"
              />
            </span>
            <span className="flex flex-col">
              {option.label}
              {option.help === undefined ? null : (
                <span className="text-small text-ink-soft">{option.help}</span>
              )}
            </span>
          </label>
        ))}
      </div>
      <FieldNotes id={control.id} help={help} error={message} />
    </fieldset>
  );
}
