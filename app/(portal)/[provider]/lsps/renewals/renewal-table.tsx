import { CalendarCheck } from "lucide-react";
import { getTranslations } from "next-intl/server";
import type { ComponentProps } from "react";
import { getFormat } from "@/app/_i18n/format";
import { DataTable } from "@/app/_ui/data-table";
import { Day } from "@/app/_ui/day";
import { EmptyState } from "@/app/_ui/empty-state";
import { Mono } from "@/app/_ui/mono";
import { OutcomeChip } from "@/app/_ui/outcome-chip";
import { TextLink } from "@/app/_ui/text-link";
import { RENEWAL_RUNGS, type Renewal } from "@/lib/lsp";

type Columns = ComponentProps<typeof DataTable>["columns"];
type Filters = ComponentProps<typeof DataTable>["filters"];

/** `moved`: all of it goes on; `recorded`: a successor is there, and sites still rest on what ends; `none`. */
export type RenewalState = "moved" | "recorded" | "none";

/** How far the renewal of something that ends has come. */
export function renewalState({ successor, sites, moved }: Renewal): RenewalState {
  if (successor === null) return "none";
  return moved < sites ? "recorded" : "moved";
}

const STATES = ["none", "recorded", "moved"] as const;
const OUTCOME = { moved: "pass", recorded: "marginal", none: "fail" } as const;

type Words = Awaited<ReturnType<typeof getTranslations<"lsps.renewals">>>;

function columnsOf(t: Words): Columns {
  return [
    { id: "rung", header: t("rung"), sortable: true, card: "aside" },
    { id: "what", header: t("what"), sortable: true, grow: true, card: "title", hideable: false },
    { id: "company", header: t("company"), sortable: true, hidden: true, card: "none" },
    { id: "lastDay", header: t("lastDay"), sortable: true, card: "none" },
    { id: "state", header: t("state"), sortable: true, card: "meta" },
    { id: "successor", header: t("under"), sortable: true, card: "none" },
    { id: "sites", header: t("sites"), align: "end", sortable: true, card: "none" },
    { id: "deadline", header: t("deadline"), hidden: true, card: "none" },
  ];
}

function filtersOf(t: Words): Filters {
  return [
    {
      id: "rung",
      label: t("rung"),
      options: RENEWAL_RUNGS.map((value) => ({ value, label: t(`rungs.${value}`) })),
    },
    {
      id: "state",
      label: t("state"),
      options: STATES.map((value) => ({ value, label: t(`filter.${value}`) })),
    },
    {
      id: "kind",
      label: t("kind"),
      options: (["certificate", "contract"] as const).map((value) => ({
        value,
        label: t(`kinds.${value}`),
      })),
    },
  ];
}

/** What ends, soonest first, with what takes its place. */
export async function RenewalTable({
  provider,
  renewals,
}: {
  provider: string;
  renewals: readonly Renewal[];
}) {
  const [t, format] = [await getTranslations("lsps.renewals"), await getFormat()];
  const hrefOf = ({ certificateId, site }: Renewal) =>
    site === null
      ? `/${provider}/lsps/certificates/${certificateId}/radius`
      : `/${provider}/sites/${site.slug}/languages`;
  return (
    <DataTable
      label={t("title")}
      columns={columnsOf(t)}
      filters={filtersOf(t)}
      rows={renewals.map((row) => ({
        id: row.id,
        label: row.number,
        href: hrefOf(row),
        filters: { rung: row.rung, state: renewalState(row), kind: row.kind },
        cells: {
          rung: {
            node: t(`rungs.${row.rung}`),
            text: t(`rungs.${row.rung}`),
            sort: RENEWAL_RUNGS.indexOf(row.rung),
          },
          what: {
            node: (
              <span className="lg:whitespace-nowrap">
                {t(`kinds.${row.kind}`)} <Mono>{row.number}</Mono>
                {row.site === null ? null : ` · ${row.site.name}`}
              </span>
            ),
            text: [t(`kinds.${row.kind}`), row.number, row.site?.name ?? ""].join(" ").trim(),
          },
          company: row.company,
          lastDay: { node: <Day on={row.lastDay} />, text: format.day(row.lastDay), sort: row.lastDay },
          state: {
            node: (
              <OutcomeChip outcome={OUTCOME[renewalState(row)]} label={t(`filter.${renewalState(row)}`)} />
            ),
            text: t(`filter.${renewalState(row)}`),
          },
          successor: row.successor,
          sites: {
            node: t("moved", { moved: row.moved, sites: row.sites }),
            text: t("moved", { moved: row.moved, sites: row.sites }),
            sort: row.sites,
          },
          deadline:
            row.deadlineId === null
              ? null
              : {
                  node: (
                    <TextLink href={`/${provider}/deadlines/${row.deadlineId}`}>{t("openDeadline")}</TextLink>
                  ),
                  text: t("openDeadline"),
                },
        },
      }))}
      csv={{ fileName: "renewals.csv" }}
      empty={
        <EmptyState icon={<CalendarCheck aria-hidden />} title={t("emptyTitle")} body={t("emptyBody")} />
      }
    />
  );
}
