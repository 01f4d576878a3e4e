import { Plus } from "lucide-react";
import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { languages } from "@/app/_i18n/locales";
import { requireMember } from "@/app/_server/caller";
import { orNotFound } from "@/app/_server/load";
import { getNames } from "@/app/_server/regime-text";
import { Card } from "@/app/_ui/card";
import type { SearchParams } from "@/app/_ui/data-table/table-state";
import { DefinitionList } from "@/app/_ui/definition-list";
import { Form } from "@/app/_ui/form";
import { LinkButton } from "@/app/_ui/link-button";
import { Mono } from "@/app/_ui/mono";
import { PageHeader } from "@/app/_ui/page-header";
import { Time } from "@/app/_ui/time";
import { getClient } from "@/lib/clients";
import { loadSites } from "../../load-sites";
import { PortfolioTable } from "../../portfolio-table";
import { Disclosure } from "../../_fields/disclosure";
import { saveClient } from "../actions";
import { ClientFields } from "../client-fields";
import { InviteExporter } from "./invite-exporter";

type PageProps = {
  params: Promise<{ provider: string; client: string }>;
  searchParams: Promise<SearchParams>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { provider, client } = await params;
  const { ctx } = await requireMember(provider);
  return { title: (await orNotFound(getClient({ ctx, input: { slug: client } }))).name };
}

/** A client: its sites and what is known of it. */
export default async function ClientPage({ params, searchParams }: PageProps) {
  const { provider: providerSlug, client: slug } = await params;
  const { ctx, provider } = await requireMember(providerSlug);
  const client = await orNotFound(getClient({ ctx, input: { slug } }));
  const clientId = client.id;
  const sites = await loadSites(ctx, await searchParams, client);
  const [t, nav, names] = [await getTranslations("clients"), await getTranslations("nav"), await getNames()];
  const at = `/${provider.slug}/clients/${client.slug}`;
  return (
    <>
      <PageHeader
        crumbs={[{ href: `/${provider.slug}/clients`, label: nav("clients") }]}
        title={client.name}
        standing={t("clientStanding", {
          sites: sites.paging?.total ?? sites.rows.length,
          needYou: sites.rows.filter((row) => row.needsYou).length,
        })}
        action={
          <>
            {ctx.permissions.has("invitation:create") ? (
              <InviteExporter
                provider={provider.slug}
                clientId={clientId}
                languages={[...languages]}
                locale={await getLocale()}
                words={{
                  invite: t("exporter.invite"),
                  title: t("exporter.title", { name: client.name }),
                  body: t("exporter.body"),
                  send: t("exporter.send"),
                  email: t("exporter.email"),
                  language: t("exporter.language"),
                }}
              />
            ) : null}
            {ctx.permissions.has("site:create") && sites.rows.length > 0 ? (
              <LinkButton href={`${at}/sites/new`} variant="primary" icon={<Plus aria-hidden />}>
                {t("addSite")}
              </LinkButton>
            ) : null}
          </>
        }
      />
      <PortfolioTable
        provider={provider.slug}
        now={ctx.now}
        {...sites}
        clients={[]}
        withClient={false}
        addHref={ctx.permissions.has("site:create") ? `${at}/sites/new` : null}
      />
      <Card title={t("details")}>
        <div className="flex flex-col gap-3">
          <DefinitionList
            items={[
              { term: t("country"), value: names.country(client.country) },
              { term: t("companyCode"), value: client.companyCode ?? t("notSaid") },
              { term: t("slug"), value: <Mono>{client.slug}</Mono> },
              { term: t("since"), value: <Time at={client.createdAt} now={ctx.now} /> },
            ]}
          />
          {ctx.permissions.has("client:update") ? (
            <Disclosure label={t("edit")}>
              <Form
                action={saveClient}
                hidden={{ provider: provider.slug, clientId }}
                submitLabel={t("save")}
              >
                <ClientFields {...client} />
              </Form>
            </Disclosure>
          ) : null}
        </div>
      </Card>
    </>
  );
}
