import { Plus } from "lucide-react";
import type { Metadata } from "next";
import { getTimeZone, getTranslations } from "next-intl/server";
import { requireMember } from "@/app/_server/caller";
import type { SearchParams } from "@/app/_ui/data-table/table-state";
import { LinkButton } from "@/app/_ui/link-button";
import { PageHeader } from "@/app/_ui/page-header";
import { listClientNames } from "@/lib/clients";
import { dateAfter, dateIn, startOfDate } from "@/lib/core/time";
import { countDeadlines, listDeadlines } from "@/lib/deadlines";
import { listWatchItems } from "@/lib/watch";
import { getPortfolioStanding } from "@/lib/sites";
import { loadViews } from "../_views/load-views";
import { loadSites } from "../load-sites";
import { PortfolioCards, WEEKS } from "../portfolio-cards";
import { PortfolioTable } from "../portfolio-table";

type PageProps = { params: Promise<{ provider: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("nav"))("portfolio") };
}

/** Every site the caller sees: how it stands, what is to be done and by when. */
export default async function PortfolioPage({ params, searchParams }: PageProps) {
  const { ctx, provider } = await requireMember((await params).provider);
  const asked = await searchParams;
  const views = await loadViews(ctx, "portfolio", asked);
  const [t, nav] = [await getTranslations("portfolio"), await getTranslations("nav")];
  const zone = await getTimeZone();
  const weeksEnd = startOfDate(dateAfter(dateIn(ctx.now, zone), { days: WEEKS * 7 }), zone);
  const [standing, upcoming, [missed], clients, sites, items] = await Promise.all([
    getPortfolioStanding({ ctx, input: {} }),
    listDeadlines({ ctx, input: { states: ["upcoming"], from: ctx.now, to: weeksEnd } }),
    countDeadlines({ ctx, input: [{ states: ["missed"] }] }),
    listClientNames({ ctx, input: {} }),
    loadSites(ctx, asked),
    listWatchItems({ ctx, input: {} }),
  ]);
  const watch = items.filter(({ state }) => state === "overdue");
  const mayAdd = ctx.permissions.has("client:create") && ctx.clients === "all";
  return (
    <>
      <PageHeader
        title={nav("portfolio")}
        standing={t("standing", {
          sites: standing.siteCount,
          needYou: standing.needYou,
          missed: missed ?? 0,
          watch: watch.length,
        })}
        action={
          mayAdd && standing.siteCount > 0 ? (
            <LinkButton href={`/${provider.slug}/clients/new`} variant="primary" icon={<Plus aria-hidden />}>
              {t("addClient")}
            </LinkButton>
          ) : undefined
        }
      />
      {standing.siteCount === 0 ? null : (
        <PortfolioCards
          provider={provider.slug}
          now={ctx.now}
          standing={standing}
          deadlines={upcoming.rows}
          watch={watch}
        />
      )}
      <PortfolioTable
        provider={provider.slug}
        now={ctx.now}
        {...sites}
        clients={clients}
        views={views}
        addHref={mayAdd ? `/${provider.slug}/clients/new` : null}
      />
    </>
  );
}
