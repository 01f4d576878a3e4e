import { BellOff, CheckCheck } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { markRead } from "@/app/(portal)/[provider]/notices/actions";
import { NoticeList } from "@/app/(portal)/[provider]/notices/notice-list";
import { requireMember } from "@/app/_server/caller";
import { ActionButton } from "@/app/_ui/action-button";
import { EmptyState } from "@/app/_ui/empty-state";
import { LinkButton } from "@/app/_ui/link-button";
import { PageHeader } from "@/app/_ui/page-header";
import { listClientNames } from "@/lib/clients";
import { listNotices } from "@/lib/notices";
import { ByMailCard } from "./by-mail-card";

type PageProps = {
  params: Promise<{ provider: string }>;
  searchParams: Promise<{ after?: string | string[] }>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("notices"))("title") };
}

/** What an exporter's member was told, newest first, and which kinds come to them by mail. */
export default async function ExporterNoticesPage({ params, searchParams }: PageProps) {
  const { ctx, provider, person, role } = await requireMember((await params).provider);
  if (role !== "exporter") redirect(`/${provider.slug}/notices`);
  const { after } = await searchParams;
  const [t, words] = [await getTranslations("exporter.notices"), await getTranslations("notices")];
  const page = typeof after === "string" ? { after } : {};
  const [found, clients] = [
    await listNotices({ ctx, input: page }),
    await listClientNames({ ctx, input: {} }),
  ];
  const home = `/${provider.slug}/home`;
  const client = clients.map(({ name }) => name).join(" · ");
  return (
    <>
      <PageHeader
        crumbs={[{ href: home, label: t("back") }]}
        title={words("title")}
        standing={t("standing", { count: found.unread, client })}
        action={
          found.unread > 0 ? (
            <ActionButton
              action={markRead}
              input={{ provider: provider.slug, all: true }}
              label={words("markAll")}
              icon={<CheckCheck aria-hidden />}
            />
          ) : undefined
        }
      />
      {found.rows.length === 0 ? (
        <div className="rounded-card border border-line bg-surface">
          <EmptyState icon={<BellOff aria-hidden />} title={words("emptyTitle")} body={t("emptyBody")} />
        </div>
      ) : (
        <NoticeList provider={provider} rows={found.rows} now={ctx.now} />
      )}
      {found.next === null ? null : (
        <LinkButton href={`${home}/notices?after=${found.next}`}>{words("older")}</LinkButton>
      )}
      <ByMailCard ctx={ctx} email={person.email} />
    </>
  );
}
