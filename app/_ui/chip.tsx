import type { ReactNode } from "react";

/** A small fact with no standing: a regime, a country, a language. */
export function Chip({ icon, children }: { icon?: ReactNode; children: ReactNode }) {
  return (
    <span className="inline-flex min-h-6 w-fit items-center gap-1 rounded-control border border-line bg-surface px-2 text-small whitespace-nowrap text-ink-soft [&_svg]:size-3.5">
      {icon}
      {children}
    </span>
  );
}
