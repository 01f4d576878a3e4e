import { getTranslations } from "next-intl/server";
import { OutcomeShape } from "@/app/_ui/outcome-shape";
import type { ControlCheckView, Method } from "@/lib/site-control";
import { sightKey } from "./sight-key";

const SHAPES = { found: "pass", missing: "fail", untold: "unknown", impossible: "not_applicable" } as const;

type SightRowProps = {
  method: Method;
  sight: ControlCheckView["sights"][number] | null;
  /** Whether another method found it, so that this one need not. */
  isSpared: boolean;
};

/** What one method looked at and what it saw there. */
export async function SightRow({ method, sight, isSpared }: SightRowProps) {
  const t = await getTranslations("site.control");
  const shape = sight ? SHAPES[sight.outcome] : "unknown";
  return (
    <li className="grid gap-x-4 gap-y-1 border-b border-line py-3 first:pt-0 last:border-b-0 last:pb-0 sm:grid-cols-[9rem_1fr]">
      <div className="flex flex-col">
        <span className="text-small text-ink-soft">{t(`methods.${method}`)}</span>
        <span className="flex items-center gap-2 font-medium">
          <OutcomeShape outcome={isSpared && shape === "fail" ? "not_applicable" : shape} />
          {t(`outcomes.${sight?.outcome ?? "waiting"}`)}
        </span>
      </div>
      {sight ? (
        <div className="flex min-w-0 flex-col gap-1 text-small">
          <p className="wrap-anywhere">{t(`sights.${sightKey(sight.code)}`, sight.params)}</p>
        </div>
      ) : null}
    </li>
  );
}
