import type { ReactNode } from "react";
import { cx } from "./cx";
import { Link } from "./link";
import { outcomeClass } from "./outcome";
import type { Outcome } from "./outcome";
import { OutcomeShape } from "./outcome-shape";

type OutcomeChipProps = { outcome: Outcome; label: string; restsOn?: ReactNode; href?: string };

/** Shape, colour and word of an outcome. With `href` it leads to what it rests on, and `restsOn` says so beside it. */
export function OutcomeChip({ outcome, label, restsOn, href }: OutcomeChipProps) {
  const chip = (
    <span
      className={cx(
        "inline-flex min-h-6 w-fit items-center gap-1 rounded-control border px-2 text-small font-medium whitespace-nowrap",
        outcomeClass[outcome],
      )}
    >
      <OutcomeShape outcome={outcome} className="size-3.5" />
      {label}
    </span>
  );
  if (href === undefined && restsOn === undefined) return chip;
  const body = (
    <>
      {chip}
      {restsOn === undefined ? null : <span className="text-small text-ink-soft">{restsOn}</span>}
    </>
  );
  const row = "inline-flex w-fit flex-wrap items-center gap-x-2 gap-y-1 rounded-control";
  if (href === undefined) return <span className={row}>{body}</span>;
  return (
    <Link
      href={href}
      prefetch={false}
      className={cx(
        row,
        "[&>span:last-child:not(:first-child)]:underline [&>span:last-child]:decoration-line-strong [&>span:last-child]:underline-offset-2 hover:[&>span:last-child]:decoration-current",
      )}
    >
      {body}
    </Link>
  );
}
