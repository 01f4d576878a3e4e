import { getTranslations } from "next-intl/server";
import { Callout } from "@/app/_ui/callout";
import { LinkButton } from "@/app/_ui/link-button";
import type { Outcome } from "@/app/_ui/outcome";
import { OutcomeShape } from "@/app/_ui/outcome-shape";
import type { StepState } from "@/lib/onboarding";
import { startHref } from "./start-href";
import type { StepProps } from "./step-props";

const SHAPES: Record<StepState, Outcome> = {
  done: "pass",
  waiting: "marginal",
  open: "unknown",
  blocked: "blocked",
};

/** What being live means, or what it waits for and on whom. */
export async function LiveStep({ provider, site }: StepProps) {
  const t = await getTranslations("onboarding");
  const names = { provider: provider.name };
  return (
    <div className="flex flex-col gap-6">
      <div role="status">
        <Callout
          tone={site.isLive ? "done" : "warning"}
          title={t(site.isLive ? "live.done" : site.current === null ? "live.waits" : "live.left", names)}
        >
          {t(site.isLive ? "live.means" : site.current === null ? "live.waitsBody" : "live.leftBody", names)}
        </Callout>
      </div>
      <ul className="flex flex-col divide-y divide-line rounded-card border border-line bg-surface px-4">
        {site.steps.map(({ step, state }) => (
          <li key={step} className="flex items-start gap-3 py-3">
            <span className="flex h-(--body-leading) items-center">
              <OutcomeShape outcome={SHAPES[state]} />
            </span>
            <div className="flex min-w-0 grow flex-wrap items-baseline justify-between gap-x-4">
              <span className="text-body font-medium">{t(`names.${step}`)}</span>
              <span className="text-small text-ink-soft">
                {state === "waiting" ? t("live.byProvider", names) : t(`states.${state}`)}
              </span>
            </div>
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-2 max-md:*:grow">
        {site.current === null ? (
          <LinkButton href={`/${provider.slug}/home`} variant="primary">
            {t("live.home")}
          </LinkButton>
        ) : (
          <LinkButton href={startHref(provider.slug, site.slug, site.current)} variant="primary">
            {t("goOn")}
          </LinkButton>
        )}
        {site.isLive ? (
          <LinkButton href={`/verify/${provider.slug}/${site.slug}`}>{t("live.verify")}</LinkButton>
        ) : null}
        <LinkButton href={site.url} rel="noreferrer" prefetch={false} target="_blank">
          {t("live.open")}
        </LinkButton>
      </div>
    </div>
  );
}
