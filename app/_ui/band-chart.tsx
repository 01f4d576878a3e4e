import { cx } from "./cx";

const tones = { good: "text-pass", bad: "text-blocked", unknown: "text-unknown" };

/** Times along a line, as shares of the whole from 0 to 1. */
export type Band = { from: number; to: number; name: string };
export type BandRow = { id: string; label: string; note?: string; tone: keyof typeof tones; bands: Band[] };
/** Something at one moment, drawn through all rows. */
export type BandMark = { at: number; name: string };

type BandChartProps = {
  label: string;
  rows: BandRow[];
  /** Words for equally spaced moments, the first and the last among them. */
  ticks: string[];
  marks?: BandMark[];
};

const WIDTH = 1000;
const LEAST = 2;

function Row({ row, marks }: { row: BandRow; marks: BandMark[] }) {
  return (
    <li className="grid items-center gap-x-4 gap-y-1 sm:grid-cols-[10rem_1fr_7rem]">
      <span className="flex justify-between gap-4 text-small">
        <span>{row.label}</span>
        {row.note === undefined ? null : (
          <span className="text-ink-soft tabular-nums sm:hidden">{row.note}</span>
        )}
      </span>
      <svg
        aria-hidden
        viewBox={`0 0 ${WIDTH} 16`}
        preserveAspectRatio="none"
        className={cx("h-4 w-full bg-sunken", tones[row.tone])}
      >
        {row.bands.map((band) => (
          <rect
            key={band.from}
            x={band.from * WIDTH}
            width={Math.max(LEAST, (band.to - band.from) * WIDTH)}
            height="16"
            fill="currentColor"
          >
            <title>{band.name}</title>
          </rect>
        ))}
        {marks.map((mark) => (
          <rect
            key={`${mark.at} ${mark.name}`}
            x={mark.at * WIDTH - 1}
            width={LEAST}
            height="16"
            fill="currentColor"
            className="text-ink"
          >
            <title>{mark.name}</title>
          </rect>
        ))}
      </svg>
      {row.note === undefined ? null : (
        <span className="text-right text-small text-ink-soft tabular-nums max-sm:hidden">{row.note}</span>
      )}
      <span className="sr-only">{row.bands.map(({ name }) => name).join("; ")}</span>
    </li>
  );
}

/** When each of a few things held, a row each on one line of time. */
export function BandChart({ label, rows, ticks, marks = [] }: BandChartProps) {
  return (
    <figure aria-label={label} className="flex flex-col gap-2">
      <ul className="flex flex-col gap-3 sm:gap-2">
        {rows.map((row) => (
          <Row key={row.id} row={row} marks={marks} />
        ))}
      </ul>
      <div aria-hidden className="grid gap-x-4 sm:grid-cols-[10rem_1fr_7rem]">
        <span className="flex justify-between gap-2 text-12 text-ink-faint tabular-nums sm:col-start-2">
          {ticks.map((tick, index) => (
            <span
              key={`${index} ${tick}`}
              className={cx(index % 2 === 1 && "max-sm:hidden", "whitespace-nowrap")}
            >
              {tick}
            </span>
          ))}
        </span>
      </div>
    </figure>
  );
}
