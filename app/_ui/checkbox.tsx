"use client";
import type { ComponentProps } from "react";
import type { FieldProps } from "./field";
import { FieldNotes, useControl } from "./field";
import { TickBox } from "./tick-box";

type CheckboxProps = FieldProps &
  Omit<ComponentProps<"input">, keyof FieldProps | "type" | "value" | "children">;

/** A yes or no that takes effect on sending, collected as a boolean. Several of one kind are a CheckboxGroup. */
export function Checkbox({ name, label, help, required, error, id, ...rest }: CheckboxProps) {
  const bound = useControl({ name, label, help, required, error, id });
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={bound.control.id} className="flex items-start gap-2 text-body">
        <span className="flex h-(--body-leading) items-center">
          <TickBox {...bound.control} {...rest} />
        </span>
        {label}
      </label>
      <div className="pl-6">
        <FieldNotes id={bound.control.id} help={help} error={bound.error} />
      </div>
    </div>
  );
}
