type ProgressBarProps = {
  /** What is on its way, read aloud. */
  label: string;
  value: number;
  max: number;
};

/** How far something is, of what is known beforehand. */
export function ProgressBar({ label, value, max }: ProgressBarProps) {
  return (
    <div role="progressbar" aria-label={label} aria-valuemin={0} aria-valuemax={max} aria-valuenow={value}>
      <svg
        aria-hidden
        viewBox="0 0 100 8"
        preserveAspectRatio="none"
        className="h-2 w-full rounded-full bg-line"
      >
        <rect
          width={max > 0 ? (value / max) * 100 : 0}
          height="8"
          fill="currentColor"
          className="text-accent"
        />
      </svg>
    </div>
  );
}
