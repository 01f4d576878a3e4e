import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { requireMember } from "@/app/_server/caller";
import { Form } from "@/app/_ui/form";
import { PageHeader } from "@/app/_ui/page-header";
import { addCompany } from "../../actions";
import { CompanyFields } from "../company-fields";

type PageProps = { params: Promise<{ provider: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("lsps"))("addCompany") };
}

/** Adding a language service provider. */
export default async function NewCompanyPage({ params }: PageProps) {
  const { ctx, provider } = await requireMember((await params).provider);
  if (!ctx.permissions.has("lsp:create") || ctx.clients !== "all") notFound();
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
        title={t("addCompany")}
        standing={t("addCompanyIntro")}
      />
      <Form
        action={addCompany}
        hidden={{ provider: provider.slug }}
        submitLabel={t("addCompany")}
        cancel={{ href: back, label: ui("cancel") }}
      >
        <CompanyFields country="CN" />
      </Form>
    </>
  );
}
