import { getTranslations } from "next-intl/server";
import { Time } from "@/app/_ui/time";
import type { Ctx } from "@/lib/core/ctx";
import { findCalendarFeed } from "@/lib/identity";
import { FeedDialog } from "./feed-dialog";

/** The way to the reader's own calendar address. */
export async function FeedButton({ ctx }: { ctx: Ctx }) {
  const t = await getTranslations("deadlines.feed");
  const feed = await findCalendarFeed({ ctx, input: {} });
  const present = feed && (
    <>
      {t("since")} <Time at={feed.createdAt} now={ctx.now} />
      {" · "}
      {feed.lastReadAt === null ? (
        t("neverRead")
      ) : (
        <>
          {t("lastRead")} <Time at={feed.lastReadAt} now={ctx.now} />
        </>
      )}
    </>
  );
  return (
    <FeedDialog
      provider={ctx.providerSlug}
      present={present}
      words={{
        open: t("open"),
        title: t("title"),
        body: t("body"),
        make: t("make"),
        replace: t("replace"),
        replaceNote: t("replaceNote"),
        end: t("end"),
        endTitle: t("endTitle"),
        endBody: t("endBody"),
        made: t("made"),
        madeBody: t("madeBody"),
        madeLabel: t("madeLabel"),
        close: t("close"),
      }}
    />
  );
}
