import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { requireMember } from "@/app/_server/caller";
import { orNotFound } from "@/app/_server/load";
import { findRegimeText } from "@/app/_server/regime-text";
import { Detail } from "@/app/_ui/detail";
import { PageHeader } from "@/app/_ui/page-header";
import { Time } from "@/app/_ui/time";
import { getDeadline } from "@/lib/deadlines";
import { listSentNotices } from "@/lib/notices";
import { SentList } from "../../notices/sent-list";
import { DeadlineBadge } from "../deadline-badge";
import { DeadlineFacts } from "./deadline-facts";
import { ReadingTable } from "./reading-table";
import { SiteList } from "./site-list";

type PageProps = { params: Promise<{ provider: string; deadline: string }> };

/** Read once for the title and the page of a request. */
const loadOnce = cache(async (provider: string, deadline: string) => {
  const member = await requireMember(provider);
  const view = await orNotFound(getDeadline({ ctx: member.ctx, input: { deadlineId: deadline } }));
  const text = await findRegimeText(view.regime);
  return { ...member, view, text, what: text?.say(view.message, view.params) ?? view.code };
});

async function load(params: PageProps["params"]) {
  const { provider, deadline } = await params;
  return loadOnce(provider, deadline);
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: (await load(params)).what };
}

/** One deadline: what it may mean, whom it concerns, what people were told of it and what it rests on. */
export default async function DeadlinePage({ params }: PageProps) {
  const { ctx, provider, view, what } = await load(params);
  const [t, nav] = [await getTranslations("deadlines"), await getTranslations("nav")];
  const isOpen = view.state !== "met" && view.state !== "met_late";
  const seesAll = ctx.clients === "all" && ctx.permissions.has("activity:read");
  const sent = seesAll
    ? await listSentNotices({ ctx, input: { subjectId: view.deadlineId } })
    : { rows: [], next: null };
  return (
    <>
      <PageHeader
        title={what}
        beside={<DeadlineBadge state={view.state} />}
        crumbs={[{ label: nav("deadlines"), href: `/${provider.slug}/deadlines` }]}
        standing={
          view.endedAt ? (
            t("ended")
          ) : (
            <Time
              at={view.dueAt}
              now={ctx.now}
              regimeZone={view.zone}
              edge="end"
              kind={isOpen ? "deadline" : "event"}
            />
          )
        }
      />
      <Detail
        facts={
          <>
            <ReadingTable view={view} now={ctx.now} />
            <SiteList provider={provider.slug} view={view} now={ctx.now} />
          </>
        }
        standing={
          <>
            <DeadlineFacts provider={provider.slug} view={view} now={ctx.now} />
            {seesAll ? (
              <SentList
                title={t("told")}
                empty={t("toldNobody")}
                rows={sent.rows}
                now={ctx.now}
                provider={provider}
                withTitle={false}
                mayReplay={ctx.permissions.has("delivery:replay")}
              />
            ) : null}
          </>
        }
      />
    </>
  );
}
