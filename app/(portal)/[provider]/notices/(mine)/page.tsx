import { BellOff, CheckCheck } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireMember } from "@/app/_server/caller";
import { ActionButton } from "@/app/_ui/action-button";
import { EmptyState } from "@/app/_ui/empty-state";
import { LinkButton } from "@/app/_ui/link-button";
import { listNotices } from "@/lib/notices";
import { markRead } from "../actions";
import { NoticesHeader } from "../notices-header";
import { NoticeList } from "../notice-list";

type PageProps = {
  params: Promise<{ provider: string }>;
  searchParams: Promise<{ unread?: string | string[]; after?: string | string[] }>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("notices"))("title") };
}

/** What the reader was told, newest first. */
export default async function NoticesPage({ params, searchParams }: PageProps) {
  const { ctx, provider } = await requireMember((await params).provider);
  const { unread, after } = await searchParams;
  const t = await getTranslations("notices");
  const unreadOnly = unread === "1";
  const page = typeof after === "string" ? { after } : {};
  const found = await listNotices({ ctx, input: { unreadOnly, ...page } });
  const base = `/${provider.slug}/notices`;
  return (
    <>
      <NoticesHeader
        ctx={ctx}
        standing={t("standing", { count: found.unread })}
        action={
          found.unread > 0 ? (
            <ActionButton
              action={markRead}
              input={{ provider: provider.slug, all: true }}
              label={t("markAll")}
              icon={<CheckCheck aria-hidden />}
            />
          ) : undefined
        }
      />
      <div className="flex flex-wrap gap-2">
        <LinkButton
          href={base}
          size="small"
          aria-current={unreadOnly ? undefined : "true"}
          variant={unreadOnly ? "quiet" : "secondary"}
        >
          {t("all")}
        </LinkButton>
        <LinkButton
          href={`${base}?unread=1`}
          size="small"
          aria-current={unreadOnly ? "true" : undefined}
          variant={unreadOnly ? "secondary" : "quiet"}
        >
          {t("unread", { count: found.unread })}
        </LinkButton>
        <LinkButton
          href={`/${provider.slug}/settings/notices`}
          size="small"
          variant="quiet"
          className="ms-auto"
        >
          {t("choose")}
        </LinkButton>
      </div>
      {found.rows.length === 0 ? (
        <div className="rounded-card border border-line bg-surface">
          <EmptyState icon={<BellOff aria-hidden />} title={t("emptyTitle")} body={t("emptyBody")} />
        </div>
      ) : (
        <NoticeList provider={provider} rows={found.rows} now={ctx.now} />
      )}
      {found.next === null ? null : (
        <LinkButton href={`${base}?${unreadOnly ? "unread=1&" : ""}after=${found.next}`}>
          {t("older")}
        </LinkButton>
      )}
    </>
  );
}
