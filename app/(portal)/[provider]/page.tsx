import { Plus } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireMember } from "@/app/_server/caller";
import { readTableState, type SearchParams } from "@/app/_ui/data-table/table-state";
import { LinkButton } from "@/app/_ui/link-button";
import { PageHeader } from "@/app/_ui/page-header";
import { listClients } from "@/lib/clients";
import { getPortfolioStanding, listDeadlines, listSites } from "@/lib/sites";
import { PortfolioCards } from "./portfolio-cards";
import { PortfolioTable } from "./portfolio-table";
import { overdueWatch } from "./watch-items";
import { worstFirst } from "./worst-first";

type PageProps = { params: Promise<{ provider: string }>; searchParams: Promise<SearchParams> };

const FILTERS = ["mine", "outcome", "client"];

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("nav"))("portfolio") };
}

/** Every site the caller sees: how it stands, what is to be done and by when. */
export default async function PortfolioPage({ params, searchParams }: PageProps) {
  const { ctx, provider } = await requireMember((await params).provider);
  const [t, nav] = [await getTranslations("portfolio"), await getTranslations("nav")];
  const state = readTableState(await searchParams, FILTERS);
  const standing = await getPortfolioStanding({ ctx, input: {} });
  const deadlines = await listDeadlines({ ctx, input: {} });
  const clients = await listClients({ ctx, input: {} });
  const first = await listSites({ ctx, input: { ...(state.after ? { after: state.after } : {}) } });
  // Where one page holds all, the browser filters and sorts; else the database does.
  const paged = standing.siteCount > first.rows.length;
  const { mine = [], outcome = [], client = [] } = state.filters;
  const listed = paged
    ? await listSites({
        ctx,
        input: {
          ...(state.after ? { after: state.after } : {}),
          q: state.q,
          outcomes: outcome,
          clientSlugs: client,
          needsYou: mine.includes("yes"),
        },
      })
    : first;
  const missed = deadlines.filter((deadline) => deadline.state === "missed").length;
  const watch = overdueWatch(ctx.now);
  return (
    <>
      <PageHeader
        title={nav("portfolio")}
        standing={t("standing", {
          sites: standing.siteCount,
          needYou: standing.needYou,
          missed,
          watch: watch.length,
        })}
        action={
          ctx.permissions.has("client:create") && ctx.clients === "all" ? (
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
          deadlines={deadlines}
          watch={watch}
        />
      )}
      <PortfolioTable
        provider={provider.slug}
        now={ctx.now}
        rows={paged ? listed.rows : worstFirst(listed.rows)}
        clients={clients.rows.map(({ slug, name }) => ({ slug, name }))}
        mayAdd={ctx.permissions.has("client:create") && ctx.clients === "all"}
        {...(paged ? { paging: { total: listed.total, next: listed.next } } : {})}
      />
    </>
  );
}
