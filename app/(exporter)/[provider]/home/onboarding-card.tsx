import { getTranslations } from "next-intl/server";
import { Callout } from "@/app/_ui/callout";
import { LinkButton } from "@/app/_ui/link-button";
import { ONBOARDING_STEPS, type SiteOnboarding } from "@/lib/onboarding";
import { startHref } from "./start/start-href";

/** What is left of the way to a live verify button, in one sentence, and the way on; nothing once it is live. */
export async function OnboardingCard({
  provider,
  site,
}: {
  provider: { slug: string; name: string };
  site: SiteOnboarding;
}) {
  const t = await getTranslations("onboarding.card");
  const { current, isLive, minutesLeft: minutes, name, slug } = site;
  if (isLive) return null;
  if (current === null)
    return (
      <Callout tone="note" title={t("waits", { name, provider: provider.name })}>
        {t("waitsBody", { provider: provider.name })}
      </Callout>
    );
  const values = { n: ONBOARDING_STEPS.indexOf(current) + 1, all: ONBOARDING_STEPS.length, minutes };
  return (
    <Callout
      tone="warning"
      title={t("left", { name })}
      action={
        <LinkButton href={startHref(provider.slug, slug, current)} variant="primary">
          {t("goOn")}
        </LinkButton>
      }
    >
      {t(`next.${current}`)} {t("progress", values)}
    </Callout>
  );
}
