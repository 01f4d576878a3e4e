import { cx } from "./cx";

/** An id, a hash or a code. `short` cuts the middle of a long one; the whole stays in its title and for copying. */
export function Mono({ children, short = false }: { children: string; short?: boolean }) {
  const cut = short && children.length > 20;
  return (
    <span title={cut ? children : undefined} className={cx("font-mono text-small", !cut && "wrap-anywhere")}>
      {cut ? `${children.slice(0, 10)}…${children.slice(-6)}` : children}
    </span>
  );
}
