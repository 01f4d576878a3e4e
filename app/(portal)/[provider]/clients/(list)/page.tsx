import { Building2, Plus } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireMember } from "@/app/_server/caller";
import { getNames } from "@/app/_server/regime-text";
import { DataTable } from "@/app/_ui/data-table";
import { readTableState, type SearchParams } from "@/app/_ui/data-table/table-state";
import { EmptyState } from "@/app/_ui/empty-state";
import { LinkButton } from "@/app/_ui/link-button";
import { Mono } from "@/app/_ui/mono";
import { PageHeader } from "@/app/_ui/page-header";
import { listClients } from "@/lib/clients";
import { loadViews } from "../../_views/load-views";

type PageProps = { params: Promise<{ provider: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("nav"))("clients") };
}

/** The exporters the provider works for. */
export default async function ClientsPage({ params, searchParams }: PageProps) {
  const { ctx, provider } = await requireMember((await params).provider);
  const [t, nav, names] = [await getTranslations("clients"), await getTranslations("nav"), await getNames()];
  const asked = await searchParams;
  const views = await loadViews(ctx, "clients", asked);
  const { q, after } = readTableState(asked, []);
  const first = await listClients({ ctx, input: after ? { after } : {} });
  const paged = after !== "" || first.next !== null;
  const { rows, next } =
    paged && q !== "" ? await listClients({ ctx, input: { q, ...(after ? { after } : {}) } }) : first;
  const mayAdd = ctx.permissions.has("client:create") && ctx.clients === "all";
  const add = (
    <LinkButton href={`/${provider.slug}/clients/new`} variant="primary" icon={<Plus aria-hidden />}>
      {t("add")}
    </LinkButton>
  );
  return (
    <>
      <PageHeader
        title={nav("clients")}
        standing={t("standing", { more: paged ? "yes" : "no", count: rows.length })}
        {...(mayAdd && rows.length > 0 ? { action: add } : {})}
      />
      <DataTable
        label={nav("clients")}
        columns={[
          { id: "name", header: t("name"), sortable: !paged, card: "title", hideable: false },
          { id: "sites", header: t("sites"), align: "end", sortable: !paged, card: "aside" },
          { id: "country", header: t("country"), sortable: !paged },
          { id: "companyCode", header: t("companyCode"), card: "none" },
          { id: "slug", header: t("slug"), hidden: true, card: "none" },
        ]}
        rows={rows.map((client) => ({
          id: client.id,
          label: client.name,
          href: `/${provider.slug}/clients/${client.slug}`,
          cells: {
            name: client.name,
            sites: client.siteCount,
            country: names.country(client.country),
            companyCode: client.companyCode && {
              node: <Mono>{client.companyCode}</Mono>,
              text: client.companyCode,
            },
            slug: client.slug,
          },
        }))}
        {...(paged ? { paging: { next } } : {})}
        csv={{ fileName: "clients.csv" }}
        views={views}
        empty={
          <EmptyState
            icon={<Building2 aria-hidden />}
            title={t("emptyTitle")}
            body={t("emptyBody")}
            {...(mayAdd ? { action: add } : {})}
          />
        }
      />
    </>
  );
}
