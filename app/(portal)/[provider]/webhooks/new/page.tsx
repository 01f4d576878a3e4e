import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { requireMember } from "@/app/_server/caller";
import { PageHeader } from "@/app/_ui/page-header";
import { listClientNames } from "@/lib/clients";
import { addWebhook } from "../actions";
import { getMadeWords } from "../made-words";
import { SchemeField } from "../scheme-field";
import { SecretForm } from "../secret-form";
import { WebhookFields } from "../webhook-fields";

type PageProps = { params: Promise<{ provider: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("webhooks"))("newTitle") };
}

/** Adds a receiver of webhooks; what it checks our signature with is shown once, here. */
export default async function NewWebhookPage({ params }: PageProps) {
  const { ctx, provider } = await requireMember((await params).provider);
  if (!ctx.permissions.has("endpoint:create") || ctx.clients !== "all") notFound();
  const t = await getTranslations("webhooks");
  const clients = await listClientNames({ ctx, input: {} });
  const at = `/${provider.slug}/webhooks`;
  return (
    <>
      <PageHeader
        crumbs={[{ href: at, label: t("title") }]}
        title={t("newTitle")}
        standing={t("newStanding")}
      />
      <SecretForm
        action={addWebhook}
        hidden={{ provider: provider.slug }}
        submitLabel={t("create")}
        cancel={{ href: at, label: t("cancel") }}
        made={await getMadeWords()}
        nextAt={at}
      >
        <WebhookFields provider={provider.slug} clients={clients} />
        <SchemeField />
      </SecretForm>
    </>
  );
}
