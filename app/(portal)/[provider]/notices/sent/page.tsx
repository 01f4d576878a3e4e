import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireMember } from "@/app/_server/caller";
import { orNotFound } from "@/app/_server/load";
import { LinkButton } from "@/app/_ui/link-button";
import { listSentNotices } from "@/lib/notices";
import { NoticesHeader } from "../notices-header";
import { SentList } from "../sent-list";

type PageProps = {
  params: Promise<{ provider: string }>;
  searchParams: Promise<{ after?: string | string[] }>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("notices"))("sent") };
}

/** What the provider's people were told, and what became of each mail. */
export default async function SentPage({ params, searchParams }: PageProps) {
  const { ctx, provider } = await requireMember((await params).provider);
  const { after } = await searchParams;
  const t = await getTranslations("notices");
  const page = typeof after === "string" ? { after } : {};
  const { rows, next } = await orNotFound(listSentNotices({ ctx, input: page }));
  return (
    <>
      <NoticesHeader ctx={ctx} standing={t("sentStanding")} />
      <SentList
        title={t("sentTitle")}
        empty={t("sentNone")}
        rows={rows}
        now={ctx.now}
        provider={provider}
        mayReplay={ctx.permissions.has("delivery:replay")}
      />
      {next === null ? null : (
        <LinkButton href={`/${provider.slug}/notices/sent?after=${next}`}>{t("older")}</LinkButton>
      )}
    </>
  );
}
