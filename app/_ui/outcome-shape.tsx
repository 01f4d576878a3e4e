import { cx } from "./cx";
import { outcomeInk } from "./outcome";
import type { Outcome } from "./outcome";

const shapes: Record<Outcome, React.ReactNode> = {
  pass: <path d="M3.5 8.5l3 3 6-7" />,
  marginal: (
    <>
      <circle cx="8" cy="8" r="5.25" />
      <path d="M8 2.75a5.25 5.25 0 0 0 0 10.5z" fill="currentColor" stroke="none" />
    </>
  ),
  fail: <path d="M4 4l8 8M12 4l-8 8" />,
  blocked: (
    <>
      <circle cx="8" cy="8" r="5.25" />
      <path d="M4.3 11.7l7.4-7.4" />
    </>
  ),
  unknown: (
    <>
      <path d="M5.5 5.75a2.5 2.5 0 1 1 3.6 2.25c-.7.35-1.1.8-1.1 1.5v.25" />
      <path d="M8 12.6v.1" />
    </>
  ),
  not_applicable: <path d="M4.5 8h7" />,
};

/** The shape of an outcome. With a label it stands alone, as in a narrow column; without one, words stand beside it. */
export function OutcomeShape({
  outcome,
  label,
  className,
}: {
  outcome: Outcome;
  label?: string;
  className?: string;
}) {
  return (
    <svg
      viewBox="0 0 16 16"
      className={cx("size-4 shrink-0", outcomeInk[outcome], className)}
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      {...(label === undefined ? { "aria-hidden": true } : { role: "img", "aria-label": label })}
    >
      {label === undefined ? null : <title>{label}</title>}
      {shapes[outcome]}
    </svg>
  );
}
