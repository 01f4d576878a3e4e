import { getTimeZone, getTranslations } from "next-intl/server";
import { findRegimeText } from "@/app/_server/regime-text";
import { Callout } from "@/app/_ui/callout";
import { Card } from "@/app/_ui/card";
import { Detail } from "@/app/_ui/detail";
import { listLabelSightings } from "@/lib/labels";
import { REGIMES } from "@/lib/regimes";
import { labelStandings } from "../label-standings";
import { loadSite, type SiteParams } from "../load-site";
import { SightingForm } from "./sighting-form";
import { SightingList } from "./sighting-list";

/** The warning label that buyers may be shown: what is expected, what was seen of it, and a place to tell of a look. */
export default async function LabelPage({ params }: { params: SiteParams }) {
  const { view, provider, ctx } = await loadSite(params);
  const t = await getTranslations("site.label");
  const { id: siteId } = view.site;
  const sightings = await listLabelSightings({ ctx, input: { siteId } });
  const standings = await labelStandings(view.standings);
  const regimes = await Promise.all(
    REGIMES.filter(({ label }) => label !== null).map(async ({ id }) => ({
      value: id,
      label: (await findRegimeText(id))?.table.shortName ?? id,
    })),
  );
  return (
    <Detail
      facts={
        <>
          {standings.map(({ regime, tone, sentence }) => (
            <Callout key={regime} tone={tone} title={sentence}>
              {t("expectedOrSeen")}
            </Callout>
          ))}
          <SightingList sightings={sightings} now={ctx.now} />
        </>
      }
      standing={
        ctx.permissions.has("label:create") ? (
          <Card title={t("tell")} note={t("zone", { zone: await getTimeZone() })}>
            <SightingForm
              provider={provider.slug}
              siteId={siteId}
              zone={await getTimeZone()}
              regimes={regimes}
            />
          </Card>
        ) : (
          <p className="reading text-ink-soft">{t("readOnly")}</p>
        )
      }
    />
  );
}
