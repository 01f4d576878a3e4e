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
import { getFilingRecord, listLateFilings } from "@/lib/filings";
import { listFilingPushes } from "../filing-pushes";
import { filingState, STATE_TONES } from "../filing-state";
import { HistoryCard } from "./history-card";
import { NextStep } from "./next-step";
import { ReceiptCard } from "./receipt-card";

type PageProps = { params: Promise<{ provider: string; filing: string }> };

/** Read once for the title and the page of a request. */
const loadOnce = cache(async (provider: string, filingId: string) => {
  const member = await requireMember(provider);
  return { ...member, filing: await orNotFound(getFilingRecord({ ctx: member.ctx, input: { filingId } })) };
});

async function load(params: PageProps["params"]) {
  const { provider, filing } = await params;
  return loadOnce(provider, filing);
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { filing } = await load(params);
  return { title: filing.reference ?? (await getTranslations("filings"))("one") };
}

/** One filing: how it stands and what is to be done, its receipt, what was sent, and how it came to be. */
export default async function FilingPage({ params }: PageProps) {
  const { ctx, provider, filing } = await load(params);
  const [t, nav] = [await getTranslations("filings"), await getTranslations("nav")];
  const { id, reference, payload } = filing;
  const at = `/${provider.slug}`;
  const late = await listLateFilings({ ctx, input: { filingIds: [id] } });
  const pushes = await listFilingPushes(ctx, [filing]);
  const state = filingState(filing);
  return (
    <>
      {state === "ready" ? <AutoRefresh everySeconds={3} /> : null}
      <PageHeader
        crumbs={[{ href: `${at}/filings`, label: nav("filings") }]}
        title={reference ?? t("one")}
        beside={
          <>
            <Badge tone={STATE_TONES[state]}>{t(`states.${state}`)}</Badge>
            {late.has(id) ? <Badge tone="attention">{t("late")}</Badge> : null}
          </>
        }
        standing={filing.site?.name ?? t("allSites")}
      />
      <Detail
        facts={
          <>
            <NextStep ctx={ctx} provider={provider.slug} filing={filing} />
            <ReceiptCard at={at} filing={filing} pushId={pushes.get(id) ?? null} now={ctx.now} />
            {payload === null ? null : (
              <Disclosure title={t("receipt.message")}>
                <CodeBlock label="JSON" code={JSON.stringify(payload, null, 2)} wrap />
              </Disclosure>
            )}
          </>
        }
        standing={<HistoryCard filing={filing} now={ctx.now} />}
      />
    </>
  );
}
