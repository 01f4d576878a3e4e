import { getTranslations } from "next-intl/server";
import { Card } from "@/app/_ui/card";
import { PrintButton } from "@/app/_ui/print-button";
import { getReadiness } from "@/lib/readiness";
import { loadSite, type SiteParams } from "../load-site";
import { DaysCard } from "./days-card";
import { EventList } from "./event-list";
import { IntervalTable } from "./interval-table";
import { getReadinessWords } from "./readiness-words";

/** When the site was ready, whom it waited for otherwise, and the dated evidence of it. */
export default async function ReadinessPage({ params }: { params: SiteParams }) {
  const { view, ctx } = await loadSite(params);
  const [t, duties] = [await getTranslations("readiness"), await getTranslations("duties")];
  const found = await getReadiness({ ctx, input: { siteId: view.site.id } });
  const told = await Promise.all(
    found.map(async (readiness) => ({ readiness, words: await getReadinessWords(readiness) })),
  );
  return (
    <div className="flex flex-col gap-6">
      {told.map(({ readiness, words }, index) => (
        <div key={readiness.regime.id} className="flex flex-col gap-6">
          <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
            <div className="reading flex flex-col gap-1">
              <p className="text-body font-medium">{words.standing(readiness.timeline.intervals.at(-1))}</p>
              <p className="text-body text-ink-soft">{t("intro")}</p>
            </div>
            {index === 0 ? <PrintButton label={duties("print")} /> : null}
          </div>
          <DaysCard readiness={readiness} />
          <IntervalTable readiness={readiness} site={view.site.slug} now={ctx.now} />
          <EventList readiness={readiness} now={ctx.now} />
          <Card title={t("restsTitle")}>
            <div className="reading flex flex-col gap-2 text-small text-ink-soft">
              <p>{t("rests", { codes: readiness.regime.readiness.join(", ") })}</p>
              <p>{t("restsDays", { zone: readiness.regime.timeZone })}</p>
              {readiness.isCut ? <p>{t("restsCut")}</p> : null}
              {readiness.withNotices ? null : <p>{t("restsNotices")}</p>}
            </div>
          </Card>
        </div>
      ))}
    </div>
  );
}
