"use client";
import type { ComponentProps } from "react";
import type { FieldProps } from "./field";
import { FieldNotes, useControl } from "./field";

type SwitchProps = FieldProps & Omit<ComponentProps<"input">, keyof FieldProps | "type" | "children">;

/** On or off, collected as a boolean. */
export function Switch({ name, label, help, required, error, id, ...rest }: SwitchProps) {
  const bound = useControl({ name, label, help, required, error, id });
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={bound.control.id} className="flex items-start justify-between gap-4 text-body">
        {label}
        <span className="relative inline-flex h-5 w-8 shrink-0">
          <input
            type="checkbox"
            role="switch"
            {...bound.control}
            className="peer h-5 w-8 cursor-pointer appearance-none rounded-full border border-control-line bg-sunken transition-colors checked:border-accent checked:bg-accent disabled:opacity-60"
            {...rest}
          />
          <span
            aria-hidden
            className="pointer-events-none absolute top-1 left-1 size-3 rounded-full bg-ink-soft transition-transform peer-checked:translate-x-3 peer-checked:bg-accent-ink"
          />
        </span>
      </label>
      <FieldNotes id={bound.control.id} help={help} error={bound.error} />
    </div>
  );
}
