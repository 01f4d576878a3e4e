import type { ReactNode } from "react";
import { cx } from "./cx";

type CardProps = {
  title?: string;
  note?: ReactNode;
  action?: ReactNode;
  flush?: boolean;
  id?: string;
  className?: string;
  children: ReactNode;
};

/** One kind of thing, framed. `flush` lets a table or list reach the edges. */
export function Card({ title, note, action, flush = false, id, className, children }: CardProps) {
  return (
    <section
      id={id}
      data-card
      className={cx("flex min-w-0 flex-col rounded-card border border-line bg-surface", className)}
    >
      {title === undefined ? null : (
        <header
          className={cx(
            "flex flex-wrap items-center justify-between gap-x-4 gap-y-1 px-4 pt-3",
            flush && "border-b border-line pb-3",
          )}
        >
          <h2 className="text-body font-semibold">{title}</h2>
          {note === undefined ? null : <p className="text-small text-ink-soft">{note}</p>}
          {action}
        </header>
      )}
      <div className={cx("grow", !flush && "p-4", !flush && title !== undefined && "pt-3")}>{children}</div>
    </section>
  );
}
