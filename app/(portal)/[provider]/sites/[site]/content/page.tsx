import { FileCheck } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { getNames } from "@/app/_server/regime-text";
import { readTableState, type SearchParams } from "@/app/_ui/data-table/table-state";
import { Card } from "@/app/_ui/card";
import { CodeBlock } from "@/app/_ui/code-block";
import { EmptyState } from "@/app/_ui/empty-state";
import { TextLink } from "@/app/_ui/text-link";
import { env } from "@/lib/core/env";
import { getContentBoard, STAGES } from "@/lib/content";
import { loadSite, type SiteParams } from "../load-site";
import { BoardColumn } from "./board-column";
import { publishHook } from "./publish-hook";

type ContentProps = { params: SiteParams; searchParams: Promise<SearchParams> };

/** An address of the board that keeps what is asked for. */
function hrefOf(at: string, asked: Record<string, string | number | null>): string {
  const entries = Object.entries(asked).flatMap(([name, value]) =>
    value === null ? [] : [[name, String(value)]],
  );
  return entries.length === 0 ? at : `${at}?${new URLSearchParams(entries).toString()}`;
}

/** The four stages that content passes through before it is read, and what waits for whom. */
export default async function ContentPage({ params, searchParams }: ContentProps) {
  const { view, provider, ctx } = await loadSite(params);
  const [t, names] = [await getTranslations("content"), await getNames()];
  const { filters } = readTableState(await searchParams, ["language", "stage", "from"]);
  const language = filters["language"]?.[0] ?? null;
  const stage = STAGES.find((each) => each === filters["stage"]?.[0]) ?? null;
  const from = Math.min(Math.max(Math.trunc(Number(filters["from"]?.[0] ?? 0)) || 0, 0), 100_000);
  const input = { siteId: view.site.id, language, stage, from: stage === null ? 0 : from };
  const board = await getContentBoard({ ctx, input });
  const at = `/${provider.slug}/sites/${view.site.slug}/content`;
  const hook = publishHook(`${env().API_URL}/${provider.slug}/v1/sites/${view.site.slug}/publish-checks`);
  const hookBlock = <CodeBlock label={t("hook")} code={hook} />;
  if (board.total === 0)
    return (
      <Card>
        <EmptyState icon={<FileCheck aria-hidden />} title={t("none")} body={t("noneBody")} />
        {hookBlock}
      </Card>
    );
  const words = ctx.permissions.has("content:verify")
    ? {
        ...{ verify: t("verify"), verifyHelp: t("verifyHelp"), note: t("note"), noteHelp: t("noteHelp") },
        ...{ sendBack: t("sendBack"), sendBackHelp: t("sendBackHelp"), reason: t("reason") },
      }
    : null;
  const choices = [null, ...board.languages.map((each) => each.language)];
  return (
    <div className="flex flex-col gap-6">
      <p className="reading text-ink-soft">{t("intro")}</p>
      <nav aria-label={t("filter")} className="flex flex-wrap gap-x-4 gap-y-1 text-small">
        {choices.map((each) => (
          <TextLink
            key={each ?? "all"}
            href={hrefOf(at, { stage, language: each })}
            {...(each === language
              ? { "aria-current": "true" as const, className: "font-medium text-ink" }
              : {})}
          >
            {each === null ? t("all") : names.language(each)}
          </TextLink>
        ))}
      </nav>
      {stage === null ? null : <TextLink href={hrefOf(at, { language })}>{t("wholeBoard")}</TextLink>}
      <div className={stage === null ? "grid gap-6 md:grid-cols-2 xl:grid-cols-4" : "flex flex-col gap-6"}>
        {board.columns.map((column) => (
          <BoardColumn
            key={column.stage}
            provider={provider.slug}
            column={column}
            allHref={stage === null ? hrefOf(at, { stage: column.stage, language }) : null}
            words={words}
            now={ctx.now}
          />
        ))}
      </div>
      {board.next === null ? null : (
        <TextLink href={hrefOf(at, { stage, language, from: board.next })}>{t("next")}</TextLink>
      )}
      <Card title={t("hookTitle")}>{hookBlock}</Card>
    </div>
  );
}
