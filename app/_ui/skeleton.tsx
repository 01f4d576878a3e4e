import { cx } from "./cx";

/** The place of a line that is on its way. */
export function Skeleton({ className }: { className?: string }) {
  return (
    <span aria-hidden className={cx("block h-4 w-full animate-wait rounded-control bg-line", className)} />
  );
}
