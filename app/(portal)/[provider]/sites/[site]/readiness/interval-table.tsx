import { History } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { getFormat } from "@/app/_i18n/format";
import { DataTable, type TableRow } from "@/app/_ui/data-table";
import { EmptyState } from "@/app/_ui/empty-state";
import { Mono } from "@/app/_ui/mono";
import { OutcomeChip } from "@/app/_ui/outcome-chip";
import { Time } from "@/app/_ui/time";
import type { Interval, Readiness } from "@/lib/readiness";
import { getReadinessWords } from "./readiness-words";

type IntervalTableProps = { readiness: Readiness; site: string; now: Date };

const OUTCOME = {
  ready: "pass",
  not_ready: "blocked",
  not_known: "unknown",
  not_asked: "not_applicable",
} as const;
const STATES = ["not_ready", "not_known", "ready", "not_asked"] as const;

async function rowOf(interval: Interval, index: number, readiness: Readiness, now: Date): Promise<TableRow> {
  const [t, format, words] = [
    await getTranslations("readiness"),
    await getFormat(),
    await getReadinessWords(readiness),
  ];
  const { from, to, state, assessmentIds } = interval;
  const isOpen = to.getTime() === now.getTime();
  const when = (at: Date) => ({
    node: (
      <span className="lg:whitespace-nowrap">
        <Time at={at} now={now} form="absolute" />
      </span>
    ),
    text: at.toISOString(),
    sort: at.getTime(),
  });
  const [why, waitsFor] = [words.why(interval), words.blockersOf(interval)];
  const [firstId = ""] = assessmentIds;
  return {
    id: String(index),
    label: format.dateTime(from),
    cells: {
      state: {
        node: <OutcomeChip outcome={OUTCOME[state]} label={t(`states.${state}`)} />,
        text: t(`states.${state}`),
      },
      from: when(from),
      to: isOpen ? { node: t("toNow"), text: to.toISOString(), sort: to.getTime() } : when(to),
      lasted: {
        node: words.span(to.getTime() - from.getTime()),
        text: String(Math.round((to.getTime() - from.getTime()) / 60_000)),
        sort: to.getTime() - from.getTime(),
      },
      waitsFor:
        waitsFor === ""
          ? null
          : { node: <span className="whitespace-normal">{waitsFor}</span>, text: waitsFor },
      why: {
        node: (
          <ul className="flex flex-col gap-1 whitespace-normal empty:hidden">
            {why.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        ),
        text: why.join(" / "),
      },
      evidence: {
        node: (
          <span className="whitespace-normal" title={assessmentIds.join(" ")}>
            {t.rich("assessments", {
              count: assessmentIds.length,
              first: () => <Mono short>{firstId}</Mono>,
            })}
          </span>
        ),
        text: assessmentIds.join(" "),
      },
    },
    filters: { state, party: interval.blockers },
  };
}

/** Every time during which the site stood the same way, newest first, with why and by what it is known. */
export async function IntervalTable({ readiness, site, now }: IntervalTableProps) {
  const t = await getTranslations("readiness");
  const { intervals, parties } = readiness.timeline;
  const rows = await Promise.all(intervals.map((one, index) => rowOf(one, index, readiness, now)));
  return (
    <DataTable
      label={t("table")}
      search={false}
      columns={[
        { id: "state", header: t("state"), card: "aside" },
        { id: "from", header: t("from"), sortable: true, card: "title", hideable: false },
        { id: "to", header: t("to"), sortable: true, card: "meta" },
        { id: "lasted", header: t("lasted"), sortable: true, align: "end", card: "meta" },
        { id: "waitsFor", header: t("waitsFor"), sortable: true, card: "line" },
        { id: "why", header: t("why"), grow: true, card: "line" },
        { id: "evidence", header: t("evidence"), card: "line" },
      ]}
      rows={rows.reverse()}
      filters={[
        {
          id: "state",
          label: t("state"),
          options: STATES.map((value) => ({ value, label: t(`states.${value}`) })),
        },
        {
          id: "party",
          label: t("waitsFor"),
          options: parties.map(({ party }) => ({ value: party, label: t(`blockers.${party}`) })),
        },
      ]}
      csv={{ fileName: `${site}-readiness.csv` }}
      empty={<EmptyState icon={<History aria-hidden />} title={t("emptyTitle")} body={t("emptyBody")} />}
    />
  );
}
