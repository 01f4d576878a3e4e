import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { cache } from "react";
import { requireMember } from "@/app/_server/caller";
import { orNotFound } from "@/app/_server/load";
import { Form } from "@/app/_ui/form";
import { PageHeader } from "@/app/_ui/page-header";
import { getLspCompany } from "@/lib/lsp";
import { saveCompany } from "../../actions";
import { CompanyFields } from "../company-fields";

type PageProps = { params: Promise<{ provider: string; company: string }> };

/** Read once for the title and the page of a request. */
const loadOnce = cache(async (provider: string, companyId: string) => {
  const member = await requireMember(provider);
  const { permissions, clients } = member.ctx;
  if (!permissions.has("lsp:update") || clients !== "all") notFound();
  return { ...member, company: await orNotFound(getLspCompany({ ctx: member.ctx, input: { companyId } })) };
});

async function load(params: PageProps["params"]) {
  const { provider, company } = await params;
  return loadOnce(provider, company);
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: (await load(params)).company.name };
}

/** Correcting what is known of a language service provider. */
export default async function CompanyPage({ params }: PageProps) {
  const { provider, company } = await load(params);
  const [t, nav, ui] = [
    await getTranslations("lsps"),
    await getTranslations("nav"),
    await getTranslations("ui"),
  ];
  const back = `/${provider.slug}/lsps`;
  return (
    <>
      <PageHeader
        crumbs={[{ href: back, label: nav("lsps") }]}
        title={company.name}
        standing={t("editCompanyIntro")}
      />
      <Form
        action={saveCompany}
        hidden={{ provider: provider.slug, companyId: company.id }}
        submitLabel={t("save")}
        cancel={{ href: back, label: ui("cancel") }}
      >
        <CompanyFields name={company.name} country={company.country} />
      </Form>
    </>
  );
}
