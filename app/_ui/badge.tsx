import type { ReactNode } from "react";
import { cx } from "./cx";

const tones = {
  neutral: "bg-unknown-ground text-ink-soft",
  accent: "bg-accent-ground text-accent-text",
  attention: "bg-fail-ground text-fail",
};

/** A count or a short state beside a name: 12, draft, test. */
export function Badge({ tone = "neutral", children }: { tone?: keyof typeof tones; children: ReactNode }) {
  return (
    <span
      className={cx(
        "inline-flex min-h-5 w-fit min-w-5 items-center justify-center rounded-full px-2 text-12 font-medium whitespace-nowrap tabular-nums",
        tones[tone],
      )}
    >
      {children}
    </span>
  );
}
