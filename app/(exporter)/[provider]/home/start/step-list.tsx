import { Check } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { cx } from "@/app/_ui/cx";
import { Link } from "@/app/_ui/link";
import type { SiteOnboarding, StepState } from "@/lib/onboarding";
import type { ShownStep } from "./shown-step";
import { startHref } from "./start-href";

function circle(state: StepState, isShown: boolean): string {
  if (isShown) return "border-accent bg-accent text-accent-ink";
  if (state === "done") return "border-transparent bg-pass-ground text-pass";
  if (state === "waiting") return "border-transparent bg-marginal-ground text-marginal";
  return "border-line-strong bg-surface text-ink-soft";
}

type StepListProps = { provider: string; site: SiteOnboarding; shown: ShownStep };

/** The steps as a row to go back and forth on; each says how it stands. */
export async function StepList({ provider, site, shown }: StepListProps) {
  const t = await getTranslations("onboarding");
  return (
    <nav aria-label={t("steps")}>
      <ol className="grid grid-cols-6 gap-2">
        {site.steps.map(({ step, state }, index) => (
          <li key={step} className="min-w-0">
            <Link
              href={startHref(provider, site.slug, step)}
              aria-current={step === shown ? "step" : undefined}
              aria-label={t("stepLabel", {
                n: index + 1,
                step: t(`names.${step}`),
                state: t(`states.${state}`),
              })}
              className="group flex min-h-(--control) flex-col items-center gap-1 rounded-control"
            >
              <span
                className={cx(
                  "flex size-8 items-center justify-center rounded-full border text-small font-medium tabular-nums",
                  circle(state, step === shown),
                )}
              >
                {state === "done" && step !== shown ? <Check aria-hidden className="size-4" /> : index + 1}
              </span>
              <span
                className={cx(
                  "hidden text-center text-small sm:block",
                  step === shown ? "font-medium text-ink" : "text-ink-soft group-hover:text-ink",
                )}
              >
                {t(`names.${step}`)}
              </span>
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
