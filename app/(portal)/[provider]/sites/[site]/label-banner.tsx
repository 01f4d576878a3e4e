import { getTranslations } from "next-intl/server";
import { Callout } from "@/app/_ui/callout";
import { LinkButton } from "@/app/_ui/link-button";
import { labelStandings } from "./label-standings";

type LabelBannerProps = { at: string; standings: Parameters<typeof labelStandings>[0] };

/** Says before all else that buyers see a warning label on the site, or must be expected to. */
export async function LabelBanner({ at, standings }: LabelBannerProps) {
  const t = await getTranslations("site.label");
  const told = (await labelStandings(standings)).filter(({ tone }) => tone === "failure");
  return told.map(({ regime, sentence }) => (
    <Callout
      key={regime}
      tone="failure"
      title={sentence}
      action={
        <LinkButton href={`${at}/label`} size="small">
          {t("open")}
        </LinkButton>
      }
    />
  ));
}
