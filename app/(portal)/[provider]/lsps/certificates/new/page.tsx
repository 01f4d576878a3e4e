import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { requireMember } from "@/app/_server/caller";
import { EmptyState } from "@/app/_ui/empty-state";
import { Form } from "@/app/_ui/form";
import { LinkButton } from "@/app/_ui/link-button";
import { PageHeader } from "@/app/_ui/page-header";
import { listLspNames } from "@/lib/lsp";
import { addCertificate } from "../../actions";
import { CertificateFields } from "../certificate-fields";

type PageProps = {
  params: Promise<{ provider: string }>;
  searchParams: Promise<{ company?: string | string[] }>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("lsps"))("addCertificate") };
}

/** Adding a certificate; it is looked up at the registry as soon as it is there. */
export default async function NewCertificatePage({ params, searchParams }: PageProps) {
  const { ctx, provider } = await requireMember((await params).provider);
  if (!ctx.permissions.has("lsp:create") || ctx.clients !== "all") notFound();
  const [t, nav, ui] = [
    await getTranslations("lsps"),
    await getTranslations("nav"),
    await getTranslations("ui"),
  ];
  const { company } = await searchParams;
  const companies = await listLspNames({ ctx, input: {} });
  const back = `/${provider.slug}/lsps`;
  return (
    <>
      <PageHeader
        crumbs={[{ href: back, label: nav("lsps") }]}
        title={t("addCertificate")}
        standing={t("addCertificateIntro")}
      />
      {companies.length === 0 ? (
        <EmptyState
          title={t("noCompany")}
          body={t("noCompanyBody")}
          action={
            <LinkButton href={`${back}/companies/new`} variant="primary">
              {t("addCompany")}
            </LinkButton>
          }
        />
      ) : (
        <Form
          action={addCertificate}
          hidden={{ provider: provider.slug }}
          submitLabel={t("addCertificate")}
          cancel={{ href: back, label: ui("cancel") }}
        >
          <CertificateFields
            provider={provider.slug}
            companies={companies}
            companyId={typeof company === "string" ? company : undefined}
          />
        </Form>
      )}
    </>
  );
}
