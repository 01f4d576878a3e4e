import { getTranslations } from "next-intl/server";
import { listActivity } from "@/lib/activity";
import { orNotFound } from "@/app/_server/load";
import { Card } from "@/app/_ui/card";
import { ActivityList } from "../../../activity/activity-list";
import { loadSite, type SiteParams } from "../load-site";

/** Who changed what about the site, newest first: the site, its contracts and certificates, its product lines. */
export default async function HistoryPage({ params }: { params: SiteParams }) {
  const { view, provider, ctx } = await loadSite(params);
  const t = await getTranslations("site");
  const { site, contracts, productLines } = view;
  const subjectIds = [
    site.id,
    ...contracts.flatMap(({ id, certificateId }) => [id, certificateId]),
    ...productLines.map(({ id }) => id),
  ];
  const rows = await orNotFound(listActivity({ ctx, input: { subjectIds } }));
  return (
    <Card flush title={t("historyTab")}>
      <ActivityList provider={provider.slug} rows={rows} now={ctx.now} />
    </Card>
  );
}
