import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { requireMember } from "@/app/_server/caller";
import { orNotFound } from "@/app/_server/load";
import { Detail } from "@/app/_ui/detail";
import { PageHeader } from "@/app/_ui/page-header";
import { listClientNames } from "@/lib/clients";
import { getDelivery, listDeliveries } from "@/lib/deliveries";
import { getEndpoint } from "@/lib/endpoints";
import { EndpointBadge } from "../endpoint-badge";
import { endpointState } from "../endpoint-state";
import { getEndpointWords } from "../endpoint-words";
import { EndpointActions } from "./endpoint-actions";
import { FactsCard } from "./facts-card";
import { LatestCard } from "./latest-card";
import { SecretsCard } from "./secrets-card";
import { TestResult } from "./test-result";

type PageProps = { params: Promise<{ provider: string; endpoint: string }> };

const TEST_SHOWN_MS = 10 * 60_000;

/** Read once for the title and the page of a request. */
const loadOnce = cache(async (provider: string, endpointId: string) => {
  const member = await requireMember(provider);
  const { ctx } = member;
  const { rows } = await orNotFound(
    listDeliveries({ ctx, input: { endpointIds: [endpointId], isCounted: false } }),
  );
  const newest = rows.find(({ event }) => event === "endpoint.test");
  const test = newest ? await getDelivery({ ctx, input: { deliveryId: newest.id } }) : null;
  // Read last, so that it is at least as new as the test's result beside it.
  const endpoint = await orNotFound(getEndpoint({ ctx, input: { endpointId } }));
  return { ...member, endpoint, rows, test };
});

async function load(params: PageProps["params"]) {
  const { provider, endpoint } = await params;
  return loadOnce(provider, endpoint);
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: (await load(params)).endpoint.name };
}

/** A webhook or a connection: how it fares, what it takes, what it is signed with, and what was sent. */
export default async function EndpointPage({ params }: PageProps) {
  const { ctx, provider, endpoint, rows, test } = await load(params);
  const { id: endpointId, kind } = endpoint;
  const [t, words] = [await getTranslations("webhooks"), await getEndpointWords(ctx.now)];
  const clients = await listClientNames({ ctx, input: {} });
  const may = (permission: string) => ctx.permissions.has(permission) && ctx.clients === "all";
  const at = `/${provider.slug}`;
  return (
    <>
      <PageHeader
        crumbs={[{ href: `${at}/webhooks`, label: t("title") }]}
        title={endpoint.name}
        beside={
          <EndpointBadge state={endpointState(endpoint.health, ctx.now)} words={words.state(endpoint)} />
        }
        standing={words.standing(endpoint)}
        action={
          <EndpointActions
            provider={provider.slug}
            endpoint={endpoint}
            test={test}
            mayUpdate={may("endpoint:update")}
            mayEnd={may("endpoint:end")}
          />
        }
      />
      {test && ctx.now.getTime() - test.createdAt.getTime() < TEST_SHOWN_MS ? (
        <TestResult at={at} test={test} now={ctx.now} />
      ) : null}
      <Detail
        facts={
          <>
            <FactsCard
              provider={provider.slug}
              endpoint={endpoint}
              clients={clients}
              mayEdit={may("endpoint:update")}
              now={ctx.now}
            />
            {kind === "webhook" ? (
              <SecretsCard
                provider={provider.slug}
                endpoint={endpoint}
                mayRotate={may("endpoint:update")}
                now={ctx.now}
              />
            ) : null}
          </>
        }
        standing={
          <LatestCard
            provider={provider.slug}
            endpointId={endpointId}
            rows={rows}
            mayReplay={may("delivery:replay")}
            now={ctx.now}
          />
        }
      />
    </>
  );
}
