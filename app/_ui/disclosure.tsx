import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import { cx } from "./cx";

type DisclosureProps = {
  title: ReactNode;
  note?: ReactNode;
  open?: boolean;
  id?: string;
  className?: string;
  children: ReactNode;
};

/** Something one may want to read: its title always, the rest on asking. Works without script and is found by the browser's search. */
export function Disclosure({ title, note, open, id, className, children }: DisclosureProps) {
  return (
    <details
      id={id}
      open={open}
      className={cx("group min-w-0 rounded-card border border-line bg-surface", className)}
    >
      <summary className="flex min-h-(--control) cursor-pointer list-none items-center gap-2 rounded-card px-4 py-2 select-none [&::-webkit-details-marker]:hidden">
        <ChevronRight
          aria-hidden
          className="size-4 shrink-0 text-ink-soft transition-transform group-open:rotate-90 motion-reduce:transition-none"
        />
        <span className="flex min-w-0 grow flex-wrap items-baseline justify-between gap-x-4">
          <span className="text-body font-medium">{title}</span>
          {note === undefined ? null : <span className="text-small text-ink-soft">{note}</span>}
        </span>
      </summary>
      <div className="flex flex-col gap-4 border-t border-line p-4">{children}</div>
    </details>
  );
}
