import type { Metadata } from "next";
import { getTimeZone, getTranslations } from "next-intl/server";
import { requireMember } from "@/app/_server/caller";
import { orNotFound } from "@/app/_server/load";
import { findRegimeText } from "@/app/_server/regime-text";
import { AutoRefresh } from "@/app/_ui/auto-refresh";
import type { SearchParams } from "@/app/_ui/data-table/table-state";
import { Card } from "@/app/_ui/card";
import { PageHeader } from "@/app/_ui/page-header";
import { listFilings, listLateFilings } from "@/lib/filings";
import { REGIMES } from "@/lib/regimes";
import { listSelfTests } from "@/lib/self-tests";
import { listSiteNames } from "@/lib/sites";
import { loadViews } from "../../_views/load-views";
import { CountedFrom } from "../counted-from";
import { FileButton } from "../file-button";
import { listFilers, listFilingPushes } from "../filing-pushes";
import { FilingTable } from "../filing-table";
import { RecordFiling } from "../record-filing";
import { SelfTestCard } from "../self-test-card";

type PageProps = {
  params: Promise<{ provider: string }>;
  searchParams: Promise<SearchParams>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("nav"))("filings") };
}

/** Filings made with the regimes' platforms, and a place to record one. */
export default async function FilingsPage({ params, searchParams }: PageProps) {
  const { ctx, provider } = await requireMember((await params).provider);
  const asked = await searchParams;
  const views = await loadViews(ctx, "filings", asked);
  const site = asked["site"];
  const [t, nav, zone] = [
    await getTranslations("filings"),
    await getTranslations("nav"),
    await getTimeZone(),
  ];
  const rows = await orNotFound(listFilings({ ctx, input: {} }));
  const late = await listLateFilings({ ctx, input: { filingIds: rows.map(({ id }) => id) } });
  const regimes = await Promise.all(
    REGIMES.map(async ({ id }) => ({ id, name: (await findRegimeText(id))?.table.shortName ?? id })),
  );
  const filers = await listFilers(ctx.providerId, regimes);
  const mayPush = ctx.permissions.has("filing:push") && filers.length > 0;
  const mayRecord = ctx.permissions.has("filing:create");
  const sites = mayRecord ? await listSiteNames({ ctx, input: {} }) : [];
  const tests = await listSelfTests({ ctx, input: {} });
  const open = rows.filter(({ state }) => state === "submitted").length;
  return (
    <>
      {rows.some(({ state }) => state === "ready") ? <AutoRefresh everySeconds={3} /> : null}
      <PageHeader
        title={nav("filings")}
        standing={t("standing", { count: rows.length, open })}
        action={
          mayPush ? (
            <FileButton
              provider={provider.slug}
              regimes={filers}
              providerWide={ctx.clients === "all"}
              mayConnect={ctx.permissions.has("endpoint:create") && ctx.clients === "all"}
              sites={sites}
            />
          ) : undefined
        }
      />
      <SelfTestCard
        provider={provider.slug}
        tests={tests}
        mayPush={mayPush}
        isFiled={(regime, siteId) =>
          rows.some(
            (row) =>
              row.regime === regime &&
              row.siteId === siteId &&
              ["ready", "submitted", "accepted"].includes(row.state) &&
              row.reopenedAt === null,
          )
        }
        now={ctx.now}
      />
      <FilingTable
        provider={provider.slug}
        rows={rows}
        regimes={regimes}
        late={late}
        pushes={await listFilingPushes(ctx, rows)}
        now={ctx.now}
        views={views}
      />
      <CountedFrom ctx={ctx} provider={provider.slug} regimes={regimes} />
      {mayRecord ? (
        <Card title={t("record")} note={t("recordNote", { zone })} id="record">
          <RecordFiling
            provider={provider.slug}
            zone={zone}
            isPrimary={!mayPush}
            regimes={regimes}
            providerWide={ctx.clients === "all"}
            sites={sites}
            {...(typeof site === "string" ? { site } : {})}
          />
        </Card>
      ) : null}
    </>
  );
}
