import { getTranslations } from "next-intl/server";
import { getFormat } from "@/app/_i18n/format";
import { ActionButton } from "@/app/_ui/action-button";
import { Callout } from "@/app/_ui/callout";
import { CodeBlock } from "@/app/_ui/code-block";
import { LinkButton } from "@/app/_ui/link-button";
import type { SiteOnboarding } from "@/lib/onboarding";
import { buttonTag } from "@/lib/site-button";
import { checkButton } from "./actions";
import { GoOn } from "./go-on";
import { sightText } from "./sight-text";
import { startHref } from "./start-href";
import type { StepProps } from "./step-props";

const TONES = { found: "done", missing: "warning", other: "failure", untold: "warning" } as const;

/** What was last seen of the button on the page. */
async function Seen({ button, slug }: { button: NonNullable<SiteOnboarding["button"]>; slug: string }) {
  const [t, format] = [await getTranslations("onboarding.button"), await getFormat()];
  const { outcome, code, params, checkedAt } = button;
  return (
    <div role="status">
      <Callout tone={TONES[outcome]} title={t(`outcomes.${outcome}`)}>
        <span className="wrap-anywhere">{t(`sights.${sightText(code)}`, { ...params, slug })}</span>{" "}
        <span className="text-ink-soft">{t("seenAt", { at: format.dateTime(new Date(checkedAt)) })}</span>
      </Callout>
    </div>
  );
}

/** The line that puts the verify button on the site, and whether it is there. */
export async function ButtonStep({ provider, site }: StepProps) {
  const t = await getTranslations("onboarding.button");
  const { siteId, slug, button, url } = site;
  const state = site.steps.find(({ step }) => step === "button")?.state;
  if (state === "blocked")
    return (
      <Callout
        tone="blocked"
        title={t("blocked")}
        action={
          <LinkButton href={startHref(provider.slug, slug, "control")} variant="primary">
            {t("toControl")}
          </LinkButton>
        }
      >
        {t("blockedBody")}
      </Callout>
    );
  return (
    <div className="flex flex-col gap-6">
      <p className="reading text-ink-soft">{t("intro", { url })}</p>
      <CodeBlock label={t("line")} code={buttonTag(provider.slug, slug)} wrap />
      {button === null ? null : <Seen button={button} slug={slug} />}
      {state === "done" ? <GoOn provider={provider.slug} site={site} /> : null}
      <div className="flex flex-wrap gap-2 max-md:*:grow">
        <ActionButton
          action={checkButton}
          input={{ provider: provider.slug, siteId }}
          label={button === null ? t("check") : t("again")}
          variant={state === "done" ? "secondary" : "primary"}
        />
      </div>
    </div>
  );
}
