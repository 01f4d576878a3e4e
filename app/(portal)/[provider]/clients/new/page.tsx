import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { requireMember } from "@/app/_server/caller";
import { Form } from "@/app/_ui/form";
import { PageHeader } from "@/app/_ui/page-header";
import { addClient } from "../actions";
import { ClientFields } from "../client-fields";

type PageProps = { params: Promise<{ provider: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("clients"))("add") };
}

/** Adding a client. */
export default async function NewClientPage({ params }: PageProps) {
  const { ctx, provider } = await requireMember((await params).provider);
  if (!ctx.permissions.has("client:create") || ctx.clients !== "all") notFound();
  const [t, nav, ui] = [
    await getTranslations("clients"),
    await getTranslations("nav"),
    await getTranslations("ui"),
  ];
  const back = `/${provider.slug}/clients`;
  return (
    <>
      <PageHeader
        crumbs={[{ href: back, label: nav("clients") }]}
        title={t("add")}
        standing={t("addIntro")}
      />
      <Form
        action={addClient}
        hidden={{ provider: provider.slug }}
        submitLabel={t("add")}
        cancel={{ href: back, label: ui("cancel") }}
      >
        <ClientFields />
      </Form>
    </>
  );
}
