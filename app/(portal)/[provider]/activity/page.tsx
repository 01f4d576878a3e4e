import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireMember } from "@/app/_server/caller";
import { orNotFound } from "@/app/_server/load";
import { Card } from "@/app/_ui/card";
import { PageHeader } from "@/app/_ui/page-header";
import { listActivity } from "@/lib/activity";
import { ActivityList } from "./activity-list";

type PageProps = { params: Promise<{ provider: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("nav"))("activity") };
}

/** Who changed what, newest first. */
export default async function ActivityPage({ params }: PageProps) {
  const { ctx, provider } = await requireMember((await params).provider);
  const [t, nav] = [await getTranslations("activity"), await getTranslations("nav")];
  const rows = await orNotFound(listActivity({ ctx, input: {} }));
  return (
    <>
      <PageHeader title={nav("activity")} standing={t("standing", { count: rows.length })} />
      <Card flush>
        <ActivityList provider={provider.slug} rows={rows} now={ctx.now} />
      </Card>
    </>
  );
}
