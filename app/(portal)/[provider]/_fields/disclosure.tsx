import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";

/** Something that is seldom wanted, folded under its verb so that a page keeps one primary action. */
export function Disclosure({ label, children }: { label: string; children: ReactNode }) {
  return (
    <details className="group border-t border-line pt-3">
      <summary className="inline-flex cursor-pointer list-none items-center gap-1 rounded-control text-small text-ink-soft hover:text-ink [&::-webkit-details-marker]:hidden">
        <ChevronRight aria-hidden className="size-3 transition-transform group-open:rotate-90" />
        {label}
      </summary>
      <div className="pt-3">{children}</div>
    </details>
  );
}
