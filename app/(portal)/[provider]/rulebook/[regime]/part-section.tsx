import type { ReactNode } from "react";

type PartSectionProps = { id: string; title: string; intro?: string; children: ReactNode };

/** One part of the rulebook, addressable by its name. */
export function PartSection({ id, title, intro, children }: PartSectionProps) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="flex flex-col gap-3">
      <header className="flex flex-col gap-1">
        <h2 id={`${id}-title`} className="text-16 font-semibold">
          {title}
        </h2>
        {intro === undefined ? null : <p className="reading text-body text-ink-soft">{intro}</p>}
      </header>
      {children}
    </section>
  );
}
