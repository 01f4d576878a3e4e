import { cx } from "./cx";
import { Link } from "./link";

export type Bar = { label: string; value: number; href?: string; strong?: boolean; name?: string };

const height = 48;

/** A few counts in order, such as what is due in each of the next six weeks: a bar, its number above, its name under it. */
export function BarSeries({ label, bars }: { label: string; bars: Bar[] }) {
  const top = Math.max(1, ...bars.map((bar) => bar.value));
  return (
    <ol aria-label={label} className="flex items-end gap-1">
      {bars.map((bar, at) => (
        <li key={`${at} ${bar.label}`} className="min-w-0 grow basis-0">
          <BarColumn bar={bar} share={bar.value / top} />
        </li>
      ))}
    </ol>
  );
}

function BarColumn({ bar, share }: { bar: Bar; share: number }) {
  const drawn = bar.value === 0 ? 1 : Math.max(3, Math.round(share * height));
  const body = (
    <>
      <span aria-hidden className="text-12 font-medium tabular-nums">
        {bar.value}
      </span>
      <svg
        aria-hidden
        viewBox={`0 0 10 ${height}`}
        preserveAspectRatio="none"
        className={cx(
          "h-12 w-full max-w-8",
          bar.value === 0 ? "text-line-strong" : bar.strong === true ? "text-fail" : "text-accent",
        )}
      >
        <rect x="0" y={height - drawn} width="10" height={drawn} fill="currentColor" />
      </svg>
      <span aria-hidden className="w-full truncate text-center text-12 text-ink-soft">
        {bar.label}
      </span>
      <span className="sr-only">{`${bar.name ?? bar.label}: ${bar.value}`}</span>
    </>
  );
  const column = "flex w-full flex-col items-center gap-1 rounded-control";
  if (bar.href === undefined) return <span className={column}>{body}</span>;
  return (
    <Link href={bar.href} prefetch={false} className={cx(column, "hover:bg-sunken")}>
      {body}
    </Link>
  );
}
