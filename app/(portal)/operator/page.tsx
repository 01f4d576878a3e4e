import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { getFormat } from "@/app/_i18n/format";
import { requireSignedIn } from "@/app/_server/caller";
import { orNotFound } from "@/app/_server/load";
import { AutoRefresh } from "@/app/_ui/auto-refresh";
import { PageHeader } from "@/app/_ui/page-header";
import { systemNow } from "@/lib/core/clock";
import { getOverview } from "@/lib/operator";
import { CountCards } from "./count-cards";
import { EntryTable } from "./entry-table";
import { TenantTable } from "./tenant-table";
import { TroubleTable } from "./trouble-table";

const EVERY_SECONDS = 10;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("operator"))("title") };
}

/** How the whole deployment fares, for its operators; to anybody else there is no such page. */
export default async function OperatorPage() {
  const person = await requireSignedIn();
  const now = systemNow();
  const overview = await orNotFound(getOverview(person, now));
  const [t, format] = [await getTranslations("operator"), await getFormat()];
  const { endpoints, entries, deliveries } = overview;
  return (
    <>
      <AutoRefresh everySeconds={EVERY_SECONDS} />
      <PageHeader
        title={t("title")}
        standing={t("standing", {
          pending: deliveries.pending,
          endpoints: endpoints.troubled,
          entries: entries.failing,
          at: format.dateTime(now),
        })}
      />
      <CountCards overview={overview} now={now} />
      <TroubleTable endpoints={endpoints} now={now} />
      <TenantTable tenants={overview.tenants} now={now} />
      <EntryTable entries={entries} now={now} />
    </>
  );
}
