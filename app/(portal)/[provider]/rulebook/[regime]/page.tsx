import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { getFormat } from "@/app/_i18n/format";
import { requireMember } from "@/app/_server/caller";
import { orNotFound } from "@/app/_server/load";
import { findRegimeText } from "@/app/_server/regime-text";
import { EmptyState } from "@/app/_ui/empty-state";
import { LinkButton } from "@/app/_ui/link-button";
import { Mono } from "@/app/_ui/mono";
import { PageHeader } from "@/app/_ui/page-header";
import { getRulebook, type RulebookView } from "@/lib/rulebooks";
import { listWatchItems, type WatchStanding } from "@/lib/watch";
import { Contents } from "./contents";
import { contentsOf, kindOptions } from "./contents-of";
import { countEntries, filterRulebook, readFilter } from "./filter-rulebook";
import { Parts } from "./parts";
import { RulebookFilter } from "./rulebook-filter";

type Props = {
  params: Promise<{ provider: string; regime: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const text = await findRegimeText((await params).regime);
  const t = await getTranslations("rulebook");
  return { title: text ? `${t("title")}: ${text.table.shortName}` : t("title") };
}

function countsOf({ regime, resolved }: RulebookView, watch: readonly WatchStanding[]) {
  const { rules, assumptions, conflicts } = regime.rulebook;
  return {
    rules: rules.length,
    assumptions: assumptions.length,
    undecided: assumptions.filter(({ code }) => ["assumed", "off"].includes(resolved.assumption(code)))
      .length,
    conflicts: conflicts.length,
    picked: conflicts.filter(({ code }) => resolved.reading(code).picked).length,
    overdue: watch.filter(({ state }) => state === "overdue").length,
  };
}

/** A regime whole: rules in the words of their source, what is assumed, where the documents disagree, what was decided. */
export default async function RulebookPage({ params, searchParams }: Props) {
  const { provider: slug, regime: regimeId } = await params;
  const { ctx, provider } = await requireMember(slug);
  const view = await orNotFound(getRulebook({ ctx, input: { regime: regimeId } }));
  const text = await findRegimeText(regimeId);
  if (!text) notFound();
  const [t, format] = [await getTranslations("rulebook"), await getFormat()];
  const { regime, decisions } = view;
  const watch = (await listWatchItems({ ctx, input: {} })).filter((one) => one.regime.id === regime.id);
  const filter = readFilter(await searchParams);
  const codes = decisions.map(({ overlay }) => overlay.code);
  const entries = filterRulebook(regime, text.table, codes, filter);
  const filtered = filter.q !== "" || filter.kind !== "";
  const found = countEntries(entries);
  const mayDecide = ctx.permissions.has("rulebook:decide") && ctx.clients === "all";
  const standing = t("standing", countsOf(view, watch));
  return (
    <>
      <PageHeader
        title={text.table.name}
        standing={
          <>
            {standing}
            <span className="flex flex-wrap gap-x-4 text-small">
              <span>{t("authority", { authority: text.table.authority })}</span>
              <span>
                {t.rich("version", { hash: () => <Mono key="hash">{view.hash.slice(0, 12)}</Mono> })}
              </span>
              {view.publishedAt === null ? null : (
                <span>{t("published", { day: format.date(view.publishedAt) })}</span>
              )}
              {mayDecide ? null : <span>{t("mayNot")}</span>}
            </span>
          </>
        }
      />
      <RulebookFilter
        options={kindOptions(t, regime.rulebook.rules)}
        words={{
          search: t("filter.search"),
          kind: t("filter.kind"),
          all: t("filter.all"),
          found: t("filter.found", { count: found }),
        }}
      />
      {filtered && found === 0 && entries.decisionCodes.length === 0 ? (
        <EmptyState
          title={t("filter.none")}
          body={t("filter.noneBody")}
          action={<LinkButton href={`/${slug}/rulebook/${regime.id}`}>{t("filter.clear")}</LinkButton>}
        />
      ) : (
        <div className="grid items-start gap-6 xl:grid-cols-[15rem_minmax(0,1fr)]">
          <Contents label={t("contents")} parts={contentsOf(t, entries, text, filtered)} />
          <div className="flex min-w-0 flex-col gap-8">
            <Parts
              view={view}
              text={text}
              provider={provider.slug}
              mayDecide={mayDecide}
              now={ctx.now}
              entries={entries}
              filtered={filtered}
              watch={watch}
              mayLook={ctx.permissions.has("rulebook:look") && ctx.clients === "all"}
            />
          </div>
        </div>
      )}
    </>
  );
}
