"use client";
import { Tabs as Radix } from "radix-ui";
import type { ReactNode } from "react";

export type SwitchTab = { id: string; label: string; content: ReactNode };

/** The same thing in several forms, one shown at a time; what is chosen is not part of the address. */
export function SwitchTabs({ label, tabs }: { label: string; tabs: SwitchTab[] }) {
  return (
    <Radix.Root defaultValue={tabs[0]?.id} className="flex min-w-0 flex-col gap-2">
      <Radix.List aria-label={label} className="flex flex-wrap gap-x-4 border-b border-line">
        {tabs.map(({ id, label: name }) => (
          <Radix.Trigger
            key={id}
            value={id}
            className="flex min-h-(--control) cursor-pointer items-center border-b-2 border-transparent text-body whitespace-nowrap text-ink-soft -outline-offset-2 hover:text-ink data-[state=active]:border-accent data-[state=active]:font-medium data-[state=active]:text-ink"
          >
            {name}
          </Radix.Trigger>
        ))}
      </Radix.List>
      {tabs.map(({ id, content }) => (
        <Radix.Content key={id} value={id} tabIndex={-1} className="min-w-0">
          {content}
        </Radix.Content>
      ))}
    </Radix.Root>
  );
}
