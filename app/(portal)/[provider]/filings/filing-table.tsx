import { FileCheck } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { getFormat } from "@/app/_i18n/format";
import { Badge } from "@/app/_ui/badge";
import { DataTable, type TableViews } from "@/app/_ui/data-table";
import type { TableCell } from "@/app/_ui/data-table/table-types";
import { EmptyState } from "@/app/_ui/empty-state";
import { Mono } from "@/app/_ui/mono";
import { TextLink } from "@/app/_ui/text-link";
import { Time } from "@/app/_ui/time";
import type { FilingRow } from "@/lib/filings";
import { findRegime } from "@/lib/regimes";
import { filingState, STATE_TONES } from "./filing-state";

type FilingTableProps = {
  provider: string;
  rows: readonly FilingRow[];
  regimes: { id: string; name: string }[];
  /** Ids of those that met a deadline late. */
  late: ReadonlySet<string>;
  /** Id of the push that carried a filing, by the filing's id. */
  pushes: ReadonlyMap<string, string>;
  now: Date;
  views: TableViews;
};

// What is the same in every row is not worth a column until somebody asks for it.
const isOne = (rows: readonly FilingRow[]): boolean => new Set(rows.map(({ regime }) => regime)).size < 2;

/** The filings on record, each with when it was made, how it ended and whether it was late. */
export async function FilingTable({ provider, rows, regimes, late, pushes, now, views }: FilingTableProps) {
  const [t, format] = [await getTranslations("filings"), await getFormat()];
  const when = (at: Date | null, zone: string | undefined): TableCell =>
    at && {
      node: <Time at={at} now={now} form="absolute" {...(zone === undefined ? {} : { regimeZone: zone })} />,
      text: format.dateTime(at),
      sort: at.getTime(),
    };
  return (
    <DataTable
      label={t("filings")}
      search={rows.length > 10}
      columns={[
        { id: "concerns", header: t("concerns"), sortable: true, grow: true, card: "title", hideable: false },
        { id: "regime", header: t("regime"), sortable: true, hidden: isOne(rows) },
        { id: "state", header: t("state"), sortable: true, card: "aside" },
        { id: "submittedAt", header: t("submittedAt"), sortable: true },
        { id: "decidedAt", header: t("decidedAt"), sortable: true, wide: true, card: "none" },
        { id: "push", header: t("push") },
        { id: "reference", header: t("reference"), hidden: true, card: "none" },
      ]}
      rows={rows.map((row) => {
        const state = filingState(row);
        const word = t(`states.${state}`);
        const name = row.siteName ?? t("allSites");
        const zone = findRegime(row.regime)?.timeZone;
        const isLate = late.has(row.id);
        return {
          id: row.id,
          label: name,
          href: `/${provider}/filings/${row.id}`,
          cells: {
            concerns: { node: <span className="xl:whitespace-nowrap">{name}</span>, text: name },
            regime: regimes.find(({ id }) => id === row.regime)?.name ?? row.regime,
            state: {
              node: (
                <span className="inline-flex items-center gap-1">
                  <Badge tone={STATE_TONES[state]}>{word}</Badge>
                  {isLate ? <Badge tone="attention">{t("late")}</Badge> : null}
                </span>
              ),
              text: isLate ? `${word}, ${t("late")}` : word,
            },
            submittedAt: when(row.submittedAt, zone),
            decidedAt: when(row.decidedAt, undefined),
            push: pushes.has(row.id)
              ? {
                  node: (
                    <TextLink href={`/${provider}/pushes/${pushes.get(row.id) ?? ""}`}>
                      {t("pushOpen")}
                    </TextLink>
                  ),
                  text: pushes.get(row.id) ?? "",
                }
              : null,
            reference: row.reference && { node: <Mono>{row.reference}</Mono>, text: row.reference },
          },
        };
      })}
      csv={{ fileName: "filings.csv" }}
      views={views}
      empty={<EmptyState icon={<FileCheck aria-hidden />} title={t("emptyTitle")} body={t("emptyBody")} />}
    />
  );
}
