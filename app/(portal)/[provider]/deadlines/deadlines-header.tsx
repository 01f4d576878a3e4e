import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/app/_ui/page-header";
import { Tabs } from "@/app/_ui/tabs";
import type { Ctx } from "@/lib/core/ctx";
import { listDeadlines } from "@/lib/deadlines";
import { FeedButton } from "./feed-button";

const WEEK_MS = 7 * 86_400_000;

/** The top of the list and of the calendar: how many are late, undecided, and due within a week. */
export async function DeadlinesHeader({ ctx }: { ctx: Ctx }) {
  const [t, nav] = [await getTranslations("deadlines"), await getTranslations("nav")];
  const soon = { states: ["upcoming" as const], from: ctx.now, to: new Date(ctx.now.getTime() + WEEK_MS) };
  const [missed, unknown, week] = await Promise.all([
    listDeadlines({ ctx, input: { states: ["missed"] } }),
    listDeadlines({ ctx, input: { states: ["unknown"] } }),
    listDeadlines({ ctx, input: soon }),
  ]);
  const base = `/${ctx.providerSlug}/deadlines`;
  return (
    <PageHeader
      title={nav("deadlines")}
      standing={t("standing", { missed: missed.total, unknown: unknown.total, week: week.total })}
      action={<FeedButton ctx={ctx} />}
      tabs={
        <Tabs
          label={nav("deadlines")}
          tabs={[
            { href: base, label: t("list") },
            { href: `${base}/calendar`, label: t("calendar") },
          ]}
        />
      }
    />
  );
}
