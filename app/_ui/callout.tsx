import { Ban, CircleAlert, CircleCheck, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { cx } from "./cx";

const tones = {
  note: { icon: Info, box: "border-line-strong bg-surface", ink: "text-ink-soft" },
  done: { icon: CircleCheck, box: "border-transparent bg-pass-ground", ink: "text-pass" },
  warning: { icon: TriangleAlert, box: "border-transparent bg-marginal-ground", ink: "text-marginal" },
  failure: { icon: CircleAlert, box: "border-transparent bg-fail-ground", ink: "text-fail" },
  blocked: { icon: Ban, box: "border-transparent bg-blocked-ground", ink: "text-blocked" },
};

type CalloutProps = { tone?: keyof typeof tones; title: string; children?: ReactNode; action?: ReactNode };

/** A sentence that the reader should not miss, with what follows from it and what to do. */
export function Callout({ tone = "note", title, children, action }: CalloutProps) {
  const { icon: Icon, box, ink } = tones[tone];
  return (
    <div className={cx("flex gap-2 rounded-card border p-3", box)}>
      <span className="flex h-(--body-leading) items-center">
        <Icon aria-hidden className={cx("size-4", ink)} />
      </span>
      <div className="flex min-w-0 grow flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div className="flex min-w-0 grow basis-64 flex-col gap-1">
          <p className={cx("text-body font-medium", tone !== "note" && ink)}>{title}</p>
          {children === undefined ? null : <div className="reading text-body text-ink">{children}</div>}
        </div>
        {action}
      </div>
    </div>
  );
}
