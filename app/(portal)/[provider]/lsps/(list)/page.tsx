import { Plus } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireMember } from "@/app/_server/caller";
import { orNotFound } from "@/app/_server/load";
import type { SearchParams } from "@/app/_ui/data-table/table-state";
import { LinkButton } from "@/app/_ui/link-button";
import { PageHeader } from "@/app/_ui/page-header";
import { listLsps, registryStanding, type RegistryStanding } from "@/lib/lsp";
import { loadViews } from "../../_views/load-views";
import { CertificateTable } from "../certificate-table";
import { CompanyTable } from "../company-table";

type PageProps = { params: Promise<{ provider: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("nav"))("lsps") };
}

/** Language service providers and the certificates that sites rest on. */
export default async function LspsPage({ params, searchParams }: PageProps) {
  const { ctx, provider } = await requireMember((await params).provider);
  const [t, nav] = [await getTranslations("lsps"), await getTranslations("nav")];
  const views = await loadViews(ctx, "lsps", await searchParams);
  const { companies, certificates } = await orNotFound(listLsps({ ctx, input: {} }));
  const mayAdd = ctx.permissions.has("lsp:create") && ctx.clients === "all";
  const mayEdit = ctx.permissions.has("lsp:update") && ctx.clients === "all";
  const standings = certificates.map((certificate) => registryStanding(certificate, ctx.now));
  const count = (...which: RegistryStanding[]) => standings.filter((one) => which.includes(one)).length;
  const [good, stale, unchecked] = [count("active"), count("stale"), count("unchecked")];
  const at = `/${provider.slug}/lsps`;
  return (
    <>
      <PageHeader
        title={nav("lsps")}
        standing={t("standing", {
          certificates: certificates.length,
          good,
          bad: certificates.length - good - stale - unchecked,
          stale,
          unchecked,
        })}
        action={
          mayAdd ? (
            <>
              <LinkButton href={`${at}/renewals`}>{t("renewals.title")}</LinkButton>
              <LinkButton href={`${at}/companies/new`}>{t("addCompany")}</LinkButton>
              <LinkButton href={`${at}/certificates/new`} variant="primary" icon={<Plus aria-hidden />}>
                {t("addCertificate")}
              </LinkButton>
            </>
          ) : (
            <LinkButton href={`${at}/renewals`}>{t("renewals.title")}</LinkButton>
          )
        }
      />
      <CertificateTable at={at} certificates={certificates} now={ctx.now} mayAdd={mayAdd} views={views} />
      {companies.length === 0 ? null : (
        <CompanyTable companies={companies} editAt={mayEdit ? `${at}/companies` : null} />
      )}
    </>
  );
}
