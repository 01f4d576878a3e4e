import { Link } from "./link";
import { outcomeInk } from "./outcome";
import type { Outcome } from "./outcome";
import { OutcomeShape } from "./outcome-shape";

export type MeterPart = { outcome: Outcome; label: string; count: number; href?: string };

/** How many of each outcome: one bar in proportion, and under it the shapes, words and numbers. */
export function OutcomeMeter({ parts }: { parts: MeterPart[] }) {
  const shown = parts.filter((part) => part.count > 0);
  const total = shown.reduce((sum, part) => sum + part.count, 0);
  const starts = shown.map((_, index) => shown.slice(0, index).reduce((sum, part) => sum + part.count, 0));
  return (
    <div className="flex flex-col gap-3">
      <svg
        aria-hidden
        viewBox="0 0 100 8"
        preserveAspectRatio="none"
        className="h-2 w-full rounded-full bg-sunken"
      >
        {shown.map((part, index) => (
          <rect
            key={part.outcome}
            x={((starts[index] ?? 0) / total) * 100}
            width={Math.max((part.count / total) * 100 - (index === shown.length - 1 ? 0 : 0.4), 0.4)}
            height="8"
            fill="currentColor"
            className={outcomeInk[part.outcome]}
          />
        ))}
      </svg>
      <ul className="flex flex-wrap gap-x-4 gap-y-2">
        {shown.map((part) => (
          <li key={part.outcome} className="flex items-center gap-1 text-small">
            <OutcomeShape outcome={part.outcome} className="size-3.5" />
            <span className="font-medium tabular-nums">{part.count}</span>
            {part.href === undefined ? (
              <span className="text-ink-soft">{part.label}</span>
            ) : (
              <Link
                href={part.href}
                prefetch={false}
                className="rounded-control text-ink-soft underline decoration-line-strong underline-offset-2 hover:text-ink"
              >
                {part.label}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
