import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { requireMember } from "@/app/_server/caller";
import { orNotFound } from "@/app/_server/load";
import { AutoRefresh } from "@/app/_ui/auto-refresh";
import { Badge } from "@/app/_ui/badge";
import { CodeBlock } from "@/app/_ui/code-block";
import { Detail } from "@/app/_ui/detail";
import { Disclosure } from "@/app/_ui/disclosure";
import { PageHeader } from "@/app/_ui/page-header";
import { getDelivery } from "@/lib/deliveries";
import { DELIVERY_TONES } from "../delivery-tones";
import { getDeliveryWords } from "../delivery-words";
import { AttemptList } from "./attempt-list";
import { FactsCard } from "./facts-card";
import { ReplayButton } from "./replay-button";

/** A longer message is folded: what became of it is read first. */
const LINES_OPEN = 40;

type PageProps = { params: Promise<{ provider: string; delivery: string }> };

/** Read once for the title and the page of a request. */
const loadOnce = cache(async (provider: string, deliveryId: string) => {
  const member = await requireMember(provider);
  const delivery = await orNotFound(getDelivery({ ctx: member.ctx, input: { deliveryId } }));
  return { ...member, delivery };
});

async function load(params: PageProps["params"]) {
  const { provider, delivery } = await params;
  return loadOnce(provider, delivery);
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: (await getDeliveryWords()).event((await load(params)).delivery) };
}

async function Replay({ provider, deliveryId }: { provider: string; deliveryId: string }) {
  const t = await getTranslations("pushes.replay");
  return (
    <ReplayButton
      input={{ provider, deliveryId }}
      words={{
        open: t("open"),
        title: t("title"),
        body: t("body"),
        reason: t("reason"),
        reasonHelp: t("reasonHelp"),
        submit: t("submit"),
      }}
    />
  );
}

/** One message: what it says, how it stands, what happens next, and every attempt. */
export default async function DeliveryPage({ params }: PageProps) {
  const { ctx, provider, delivery } = await load(params);
  const [t, words] = [await getTranslations("pushes"), await getDeliveryWords()];
  const { id: deliveryId, state, isStopped, payload, attemptRows, result } = delivery;
  const message = JSON.stringify(payload, null, 2);
  const mayReplay = ctx.permissions.has("delivery:replay") && state !== "pending";
  const at = `/${provider.slug}`;
  return (
    <>
      {state === "pending" ? <AutoRefresh everySeconds={5} /> : null}
      <PageHeader
        crumbs={[{ href: `${at}/pushes`, label: t("title") }]}
        title={words.event(delivery)}
        beside={<Badge tone={DELIVERY_TONES[state]}>{words.state(state)}</Badge>}
        standing={words.next(delivery, ctx.now, isStopped)}
        action={mayReplay ? <Replay provider={provider.slug} deliveryId={deliveryId} /> : undefined}
      />
      <Detail
        facts={
          <>
            <AttemptList attemptRows={attemptRows} result={result} />
            <Disclosure title={t("message")} open={message.split("\n").length <= LINES_OPEN}>
              <CodeBlock label="JSON" code={message} wrap />
            </Disclosure>
          </>
        }
        standing={
          <FactsCard
            at={at}
            delivery={delivery}
            seesEndpoints={ctx.permissions.has("endpoint:read")}
            now={ctx.now}
          />
        }
      />
    </>
  );
}
