import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { requireMember } from "@/app/_server/caller";
import { orNotFound } from "@/app/_server/load";
import { getFormat } from "@/app/_i18n/format";
import { Callout } from "@/app/_ui/callout";
import type { SearchParams } from "@/app/_ui/data-table/table-state";
import { LinkButton } from "@/app/_ui/link-button";
import { PageHeader } from "@/app/_ui/page-header";
import { listCalls } from "@/lib/calls";
import { env } from "@/lib/core/env";
import { listApiKeys } from "@/lib/identity";
import { CallTable } from "../call-table";
import { readCallFilter } from "../read-call-filter";

type PageProps = { params: Promise<{ provider: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("calls"))("title") };
}

/** Every call of the hosted API below the provider, and how it was answered (TIG-24). */
export default async function CallsPage({ params, searchParams }: PageProps) {
  const { ctx, provider } = await requireMember((await params).provider);
  const [t, locale, { zone }] = [await getTranslations("calls"), await getLocale(), await getFormat()];
  const page = await orNotFound(listCalls({ ctx, input: readCallFilter(await searchParams, zone) }));
  // Who may not see the keys can still tell those on the page apart.
  const keys = ctx.permissions.has("api_key:read")
    ? (await listApiKeys({ ctx, input: {} })).map(({ id, name }) => [id, name] as const)
    : page.rows.flatMap(({ apiKeyId, keyName }) =>
        apiKeyId && keyName ? [[apiKeyId, keyName] as const] : [],
      );
  return (
    <>
      <PageHeader
        title={t("title")}
        standing={t("standing")}
        action={
          <LinkButton href={`${env().API_URL}/${provider.slug}/v1/docs?lang=${locale}`} variant="secondary">
            {t("docs")}
          </LinkButton>
        }
      />
      <CallTable at={`/${provider.slug}`} page={page} keys={[...new Map(keys)]} now={ctx.now} />
      <Callout title={t("keptTitle")}>{t("kept")}</Callout>
    </>
  );
}
