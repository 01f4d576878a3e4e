import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/app/_ui/page-header";
import { Tabs } from "@/app/_ui/tabs";
import type { Ctx } from "@/lib/core/ctx";
import { countDeadlines } from "@/lib/deadlines";
import { FeedButton } from "./feed-button";

const WEEK_MS = 7 * 86_400_000;

/** The top of the list and of the calendar: how many are late, undecided, and due within a week. */
export async function DeadlinesHeader({ ctx }: { ctx: Ctx }) {
  const [t, nav] = [await getTranslations("deadlines"), await getTranslations("nav")];
  const soon = { states: ["upcoming" as const], from: ctx.now, to: new Date(ctx.now.getTime() + WEEK_MS) };
  const asked = [{ states: ["missed" as const] }, { states: ["unknown" as const] }, soon];
  const [missed = 0, unknown = 0, week = 0] = await countDeadlines({ ctx, input: asked });
  const base = `/${ctx.providerSlug}/deadlines`;
  return (
    <PageHeader
      title={nav("deadlines")}
      standing={t("standing", { missed, unknown, week })}
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
