import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { requireMember } from "@/app/_server/caller";
import { Callout } from "@/app/_ui/callout";
import { Form } from "@/app/_ui/form";
import { PageHeader } from "@/app/_ui/page-header";
import { listEndpoints } from "@/lib/endpoints";
import { connectPlatform } from "../actions";
import { listPlatforms } from "../platforms";
import { ConnectionFields } from "./connection-fields";

type PageProps = {
  params: Promise<{ provider: string }>;
  searchParams: Promise<{ to?: string | string[] }>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("webhooks"))("connect") };
}

/** Connects the provider to a platform; the connection before it ends, and what waits there moves on. */
export default async function ConnectPage({ params, searchParams }: PageProps) {
  const { ctx, provider } = await requireMember((await params).provider);
  if (!ctx.permissions.has("endpoint:create") || ctx.clients !== "all") notFound();
  const [{ to }, platforms, t] = [
    await searchParams,
    await listPlatforms(),
    await getTranslations("webhooks"),
  ];
  const platform = to === undefined ? platforms[0] : platforms.find((one) => one.counterpart === to);
  if (!platform) notFound();
  const { counterpart, regime } = platform;
  const [present] = await listEndpoints({ ctx, input: { counterpart } });
  const at = `/${provider.slug}/webhooks`;
  return (
    <>
      <PageHeader
        crumbs={[{ href: at, label: t("title") }]}
        title={t("connection.title", { regime })}
        standing={t("connection.standing")}
      />
      <Form
        action={connectPlatform}
        hidden={{ provider: provider.slug, counterpart }}
        submitLabel={t("connection.submit")}
        cancel={{ href: at, label: t("cancel") }}
      >
        <ConnectionFields>
          {present ? (
            <Callout title={present.name}>{t("connection.replaces", { waiting: present.waiting })}</Callout>
          ) : null}
        </ConnectionFields>
      </Form>
    </>
  );
}
