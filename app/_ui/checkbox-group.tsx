"use client";
import type { RadioOption } from "./radio-group";
import type { FieldProps } from "./field";
import { FieldNotes, useControl } from "./field";
import { TickBox } from "./tick-box";

type CheckboxGroupProps = FieldProps & { options: RadioOption[]; defaultValue?: readonly string[] };

/** Any of a few, collected as a list of their values. */
export function CheckboxGroup({
  name,
  label,
  help,
  required,
  error,
  id,
  options,
  defaultValue = [],
}: CheckboxGroupProps) {
  const { control, error: message } = useControl({ name, label, help, required, error, id });
  return (
    <fieldset
      id={control.id}
      tabIndex={-1}
      aria-describedby={control["aria-describedby"]}
      className="flex flex-col gap-2"
    >
      <legend className="mb-1 text-body font-medium">{label}</legend>
      {options.map((option) => (
        <label key={option.value} className="flex items-start gap-2 text-body">
          <span className="flex h-(--body-leading) items-center">
            <TickBox
              name={name}
              value={option.value}
              disabled={option.disabled}
              defaultChecked={defaultValue.includes(option.value)}
              aria-invalid={control["aria-invalid"]}
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
      <FieldNotes id={control.id} help={help} error={message} />
    </fieldset>
  );
}
