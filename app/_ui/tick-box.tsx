"use client";
import { Check, Minus } from "lucide-react";
import type { ComponentProps } from "react";
import { useEffect, useRef } from "react";
import { cx } from "./cx";

type TickBoxProps = Omit<ComponentProps<"input">, "type"> & { mixed?: boolean };

/** The bare box of a checkbox, for a table's rows and for Checkbox; it needs a label from whoever uses it. */
export function TickBox({ mixed = false, className, ...rest }: TickBoxProps) {
  const box = useRef<HTMLInputElement>(null);
  // The mixed state exists as a property alone; markup cannot say it.
  useEffect(() => {
    if (box.current !== null) box.current.indeterminate = mixed;
  }, [mixed]);
  return (
    <span className={cx("relative inline-flex size-4 shrink-0", className)}>
      <input
        ref={box}
        type="checkbox"
        data-mixed={mixed || undefined}
        className="peer size-4 cursor-pointer appearance-none rounded-[4px] border border-control-line bg-surface transition-colors checked:border-accent checked:bg-accent hover:border-ink-faint aria-invalid:border-fail data-mixed:border-accent data-mixed:bg-accent disabled:cursor-default disabled:opacity-60"
        {...rest}
      />
      {mixed ? (
        <Minus
          aria-hidden
          className="pointer-events-none absolute inset-0 m-auto size-3 text-accent-ink"
          strokeWidth={3}
        />
      ) : (
        <Check
          aria-hidden
          className="pointer-events-none absolute inset-0 m-auto size-3 text-accent-ink opacity-0 peer-checked:opacity-100"
          strokeWidth={3}
        />
      )}
    </span>
  );
}
