"use client";
import { Tooltip as Radix } from "radix-ui";
import type { ReactElement } from "react";

type TooltipProps = {
  label: string;
  side?: "top" | "right" | "bottom" | "left";
  shortcut?: string;
  children: ReactElement;
};

/** A short name for a control, on hover and on focus. It repeats the accessible name and adds nothing that is found nowhere else. */
export function Tooltip({ label, side = "bottom", shortcut, children }: TooltipProps) {
  return (
    <Radix.Provider delayDuration={400} skipDelayDuration={200}>
      <Radix.Root>
        <Radix.Trigger asChild>{children}</Radix.Trigger>
        <Radix.Content
          side={side}
          sideOffset={6}
          collisionPadding={8}
          className="z-50 flex w-max max-w-64 animate-fade-in items-center gap-2 rounded-control bg-ink px-2 py-1 text-12 font-medium text-ground shadow-float"
        >
          {label}
          {shortcut === undefined ? null : <kbd className="font-mono opacity-80">{shortcut}</kbd>}
        </Radix.Content>
      </Radix.Root>
    </Radix.Provider>
  );
}
