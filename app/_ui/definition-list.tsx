import type { ReactNode } from "react";

export type Definition = { term: string; value: ReactNode };

/** Names and values of one thing; terms stand left of values where there is room. */
export function DefinitionList({ items }: { items: Definition[] }) {
  return (
    <dl className="@container">
      {items.map((item) => (
        <div
          key={item.term}
          className="grid gap-x-4 border-b border-line py-2 first:pt-0 last:border-b-0 last:pb-0 @sm:grid-cols-[minmax(8rem,1fr)_2fr]"
        >
          <dt className="text-body text-ink-soft">{item.term}</dt>
          <dd className="min-w-0 text-body wrap-anywhere">{item.value}</dd>
        </div>
      ))}
    </dl>
  );
}
