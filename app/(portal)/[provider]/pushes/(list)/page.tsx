import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireMember } from "@/app/_server/caller";
import { orNotFound } from "@/app/_server/load";
import type { SearchParams } from "@/app/_ui/data-table/table-state";
import { PageHeader } from "@/app/_ui/page-header";
import { listDeliveries } from "@/lib/deliveries";
import { listEndpointNames } from "@/lib/endpoints";
import { loadViews } from "../../_views/load-views";
import { DeliveryTable } from "../delivery-table";
import { filterQuery, readFilter } from "../read-filter";

type PageProps = { params: Promise<{ provider: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("pushes"))("title") };
}

/** Everything that was sent to customers' systems and platforms, and what became of it. */
export default async function PushesPage({ params, searchParams }: PageProps) {
  const { ctx, provider } = await requireMember((await params).provider);
  const [t, asked] = [await getTranslations("pushes"), await searchParams];
  const views = await loadViews(ctx, "pushes", asked);
  const filter = readFilter(asked);
  const page = await orNotFound(listDeliveries({ ctx, input: filter }));
  // Who may not see the endpoints can still tell those on the page apart.
  const endpoints = ctx.permissions.has("endpoint:read")
    ? await listEndpointNames({ ctx, input: {} })
    : page.rows.map(({ endpointId: id, endpointName: name }) => ({ id, name }));
  return (
    <>
      <PageHeader title={t("title")} standing={t("standing", { total: page.total })} />
      <DeliveryTable
        at={`/${provider.slug}`}
        page={page}
        endpoints={[...new Map(endpoints.map(({ id, name }) => [id, name]))]}
        asked={filterQuery(asked)}
        views={views}
        now={ctx.now}
        mayAdd={ctx.permissions.has("endpoint:create") && ctx.clients === "all"}
      />
    </>
  );
}
