import { getTranslations } from "next-intl/server";
import { getFormat } from "@/app/_i18n/format";
import { Callout } from "@/app/_ui/callout";
import { LinkButton } from "@/app/_ui/link-button";
import type { SiteControlView } from "@/lib/site-control";

type ControlCalloutProps = { provider: string; site: string; control: SiteControlView };

/** Says that a site is not public, or soon will not be, and leads to where that is mended; nothing where all is well. */
export async function ControlCallout({ provider, site, control }: ControlCalloutProps) {
  const [t, format] = [await getTranslations("site.control"), await getFormat()];
  const { state, lapsesAt } = control.standing;
  if (control.isExempt || state === "proven") return null;
  const lapses = lapsesAt === null ? "" : format.dateTime(lapsesAt);
  return (
    <Callout
      tone={state === "unproven" ? "note" : state === "failing" ? "warning" : "failure"}
      title={t(`callouts.${state}`)}
      action={
        <LinkButton href={`/${provider}/sites/${site}/control`} size="small">
          {t("open")}
        </LinkButton>
      }
    >
      {t(`effects.${state}`, { host: control.challenge.host, lapsesAt: lapses })}
    </Callout>
  );
}
