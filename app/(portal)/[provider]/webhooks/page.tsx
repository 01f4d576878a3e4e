import { Plus } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireMember } from "@/app/_server/caller";
import { orNotFound } from "@/app/_server/load";
import { LinkButton } from "@/app/_ui/link-button";
import { PageHeader } from "@/app/_ui/page-header";
import { listEndpoints } from "@/lib/endpoints";
import { ConnectionList } from "./connection-list";
import { endpointState } from "./endpoint-state";
import { EndpointTable } from "./endpoint-table";

type PageProps = { params: Promise<{ provider: string }> };

const BAD = ["failing", "paused", "disabled"];

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("webhooks"))("title") };
}

/** Who is told of changes, and the platforms the provider is connected to. */
export default async function WebhooksPage({ params }: PageProps) {
  const { ctx, provider } = await requireMember((await params).provider);
  const endpoints = await orNotFound(listEndpoints({ ctx, input: {} }));
  const t = await getTranslations("webhooks");
  const webhooks = endpoints.filter(({ kind }) => kind === "webhook");
  const connections = endpoints.filter(({ kind }) => kind === "push");
  const bad = endpoints.filter(({ health }) => BAD.includes(endpointState(health, ctx.now))).length;
  const mayAdd = ctx.permissions.has("endpoint:create") && ctx.clients === "all";
  const at = `/${provider.slug}/webhooks`;
  return (
    <>
      <PageHeader
        title={t("title")}
        standing={t("summary", { webhooks: webhooks.length, connections: connections.length, bad })}
        action={
          mayAdd && webhooks.length > 0 ? (
            <LinkButton href={`${at}/new`} variant="primary" icon={<Plus aria-hidden />}>
              {t("add")}
            </LinkButton>
          ) : undefined
        }
      />
      <EndpointTable at={at} endpoints={webhooks} now={ctx.now} mayAdd={mayAdd} />
      <ConnectionList at={at} connections={connections} now={ctx.now} mayConnect={mayAdd} />
    </>
  );
}
