import { getTranslations } from "next-intl/server";
import { getFormat } from "@/app/_i18n/format";
import { BarSeries } from "@/app/_ui/bar-series";
import { Card } from "@/app/_ui/card";
import { StackedSeries } from "@/app/_ui/stacked-series";
import { TextLink } from "@/app/_ui/text-link";
import { Time } from "@/app/_ui/time";
import type { DoneAudit, RunDifference, TrendPoint } from "@/lib/audit-runs";

type RunHistoryProps = {
  /** Where the site's audits are. */
  at: string;
  done: readonly DoneAudit[];
  moved: RunDifference | null;
  trend: readonly TrendPoint[];
  now: Date;
};

const SHOWN = 10;

// What deviates is what people ask first; the other counts are on the page of the measures.
function deviating({ result }: DoneAudit): number {
  return result.measures.find(({ name }) => name === "parameters")?.counts["deviating"] ?? 0;
}

// Two versions may come to other findings on the same pages.
function enginesOf([last, before]: readonly DoneAudit[]): { from: string; to: string } | null {
  const [from, to] = [before?.engine ?? "–", last?.engine ?? "–"];
  return before && from !== to ? { from, to } : null;
}

// Of a thousand parameters that could be told, so many deviate: what the regime calls the rate, in whole numbers.
function rate({ result }: DoneAudit): number {
  const counts = result.measures.find(({ name }) => name === "parameters")?.counts ?? {};
  const told = ["equal", "deviating", "missing", "untranslated"].map((name) => counts[name] ?? 0);
  const all = told.reduce((sum, one) => sum + one, 0);
  return all === 0 ? 0 : Math.round(((counts["deviating"] ?? 0) / all) * 1_000);
}

async function FindingsTrend({ trend }: Pick<RunHistoryProps, "trend">) {
  const [t, format] = [await getTranslations("audits"), await getFormat()];
  const label = t("openTrend");
  return (
    <figure className="flex flex-col gap-2">
      <figcaption className="text-small text-ink-soft">{label}</figcaption>
      <StackedSeries
        label={label}
        total={t("severities.all")}
        parts={[
          { id: "grave", label: t("severities.grave"), tone: "bad" },
          { id: "lesser", label: t("severities.lesser"), tone: "middling" },
          { id: "untold", label: t("severities.untold"), tone: "unknown" },
        ]}
        stacks={trend.map(({ finishedAt, grave, lesser, untold }) => ({
          label: format.date(finishedAt),
          name: format.dateTime(finishedAt),
          values: { grave, lesser, untold },
        }))}
      />
    </figure>
  );
}

/** The audits so far, newest first, and what came and went between the last two. */
export async function RunHistory({ at, done, moved, trend, now }: RunHistoryProps) {
  const [t, report, format] = [
    await getTranslations("audits"),
    await getTranslations("auditReport"),
    await getFormat(),
  ];
  if (done.length === 0) return null;
  const engines = enginesOf(done);
  return (
    <Card title={t("history")} note={t("runs", { count: done.length })}>
      <div className="flex flex-col gap-4">
        {moved ? <p className="text-body">{t("moved", { ...moved })}</p> : null}
        {moved && engines ? (
          <p className="reading text-small text-ink-soft">{t("otherEngine", engines)}</p>
        ) : null}
        {trend.length > 1 ? <FindingsTrend trend={trend} /> : null}
        {done.length > 1 ? (
          <figure className="flex flex-col gap-2">
            <figcaption className="text-small text-ink-soft">{t("trend")}</figcaption>
            <BarSeries
              label={t("trend")}
              bars={done
                .slice(0, SHOWN)
                .reverse()
                .map((run) => ({
                  label: format.date(run.finishedAt),
                  name: format.dateTime(run.finishedAt),
                  value: rate(run),
                  strong: rate(run) > 0,
                }))}
            />
          </figure>
        ) : null}
        <ul className="flex flex-col divide-y divide-line">
          {done.slice(0, SHOWN).map((run) => (
            <li key={run.runId} className="flex flex-wrap items-baseline justify-between gap-x-4 py-2">
              <Time at={run.finishedAt} now={now} form="both" />
              <span className="text-small text-ink-soft">
                {t("run", { pages: run.result.pages.read, deviating: deviating(run) })}
                {run.engine === null ? null : ` · ${t("engine", { version: run.engine })}`}
                {run.hasReport ? (
                  <>
                    {" · "}
                    <TextLink href={`${at}/${run.runId}`}>{report("open")}</TextLink>
                  </>
                ) : null}
              </span>
            </li>
          ))}
        </ul>
      </div>
    </Card>
  );
}
