import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireMember } from "@/app/_server/caller";
import type { SearchParams } from "@/app/_ui/data-table/table-state";
import { listClientNames } from "@/lib/clients";
import { loadViews } from "../../_views/load-views";
import { DeadlineTable } from "../deadline-table";
import { DeadlinesHeader } from "../deadlines-header";
import { loadDeadlines } from "../load-deadlines";

type PageProps = { params: Promise<{ provider: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("nav"))("deadlines") };
}

/** Every deadline at sites the reader sees, late ones first. */
export default async function DeadlinesPage({ params, searchParams }: PageProps) {
  const { ctx, provider } = await requireMember((await params).provider);
  const asked = await searchParams;
  const views = await loadViews(ctx, "deadlines", asked);
  const [loaded, clients] = await Promise.all([
    loadDeadlines(ctx, asked),
    listClientNames({ ctx, input: {} }),
  ]);
  return (
    <>
      <DeadlinesHeader ctx={ctx} />
      <DeadlineTable provider={provider.slug} now={ctx.now} {...loaded} clients={clients} views={views} />
    </>
  );
}
