import { ArrowLeftRight } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { getFormat } from "@/app/_i18n/format";
import { Badge } from "@/app/_ui/badge";
import { DataTable, type TableFilter, type TableRow } from "@/app/_ui/data-table";
import { EmptyState } from "@/app/_ui/empty-state";
import { Mono } from "@/app/_ui/mono";
import { Time } from "@/app/_ui/time";
import { CALL_OUTCOMES, type ApiCallRow, type listCalls } from "@/lib/calls";
import { dateAfter, dateIn } from "@/lib/core/time";

const DAYS = 14;

type CallTableProps = {
  /** The provider's own address. */
  at: string;
  page: Awaited<ReturnType<typeof listCalls>>;
  /** Ids and names of the keys that can be chosen. */
  keys: readonly (readonly [id: string, name: string])[];
  now: Date;
};

async function toRows({ page, now }: CallTableProps): Promise<TableRow[]> {
  const [t, format] = [await getTranslations("calls"), await getFormat()];
  const by = ({ apiKeyId, keyName, network }: ApiCallRow): string => {
    if (apiKeyId) return keyName ?? t("goneKey");
    return network ? t("anonymous", { network }) : t("nowhere");
  };
  return page.rows.map((row) => ({
    id: row.id,
    label: `${row.method} ${row.route}`,
    cells: {
      when: { node: <Time at={row.at} now={now} form="relative" />, text: format.dateTime(row.at) },
      call: { node: <Mono>{`${row.method} ${row.route}`}</Mono>, text: `${row.method} ${row.route}` },
      status: {
        node: <Badge tone={row.status < 500 ? "neutral" : "attention"}>{String(row.status)}</Badge>,
        text: String(row.status),
      },
      said: row.said ?? "",
      site: row.siteName ?? "",
      by: by(row),
      calls: format.number(row.calls),
      took: t("milliseconds", { value: format.number(row.durationMs) }),
      id: { node: <Mono>{row.id}</Mono>, text: row.id },
    },
  }));
}

async function getFilters({ page, keys, now }: CallTableProps): Promise<TableFilter[]> {
  const [t, format] = [await getTranslations("calls"), await getFormat()];
  const today = dateIn(now, format.zone);
  const days = Array.from({ length: DAYS }, (_, index) => dateAfter(today, { days: -index }));
  return [
    { id: "route", label: t("call"), options: page.routes.map((value) => ({ value, label: value })) },
    {
      id: "outcome",
      label: t("outcome"),
      options: CALL_OUTCOMES.map((value) => ({ value, label: t(`outcomes.${value}`) })),
    },
    { id: "key", label: t("key"), options: keys.map(([value, label]) => ({ value, label })) },
    { id: "day", label: t("day"), options: days.map((value) => ({ value, label: format.day(value) })) },
  ];
}

/** Calls, newest first, a page at a time; filtered by the server. */
export async function CallTable(props: CallTableProps) {
  const t = await getTranslations("calls");
  return (
    <DataTable
      label={t("label")}
      search={false}
      columns={[
        { id: "when", header: t("when"), card: "meta" },
        { id: "call", header: t("call"), grow: true, card: "title", hideable: false },
        { id: "status", header: t("status"), card: "aside" },
        { id: "said", header: t("said"), wide: true, card: "none" },
        { id: "site", header: t("site"), wide: true, card: "none" },
        { id: "by", header: t("by"), card: "meta" },
        { id: "calls", header: t("calls"), align: "end", card: "none" },
        { id: "took", header: t("took"), align: "end", card: "none" },
        { id: "id", header: t("id"), hidden: true, card: "none" },
      ]}
      filters={await getFilters(props)}
      rows={await toRows(props)}
      paging={{ next: props.page.next }}
      empty={
        <EmptyState icon={<ArrowLeftRight aria-hidden />} title={t("emptyTitle")} body={t("emptyBody")} />
      }
    />
  );
}
