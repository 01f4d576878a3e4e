import { Send } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { getFormat } from "@/app/_i18n/format";
import { Badge } from "@/app/_ui/badge";
import { DataTable, type TableFilter, type TableRow, type TableViews } from "@/app/_ui/data-table";
import { EmptyState } from "@/app/_ui/empty-state";
import { LinkButton } from "@/app/_ui/link-button";
import { Time } from "@/app/_ui/time";
import { DELIVERY_STATES, type DeliveryPage } from "@/lib/deliveries";
import { DELIVERY_TONES } from "./delivery-tones";
import { getDeliveryWords } from "./delivery-words";

type DeliveryTableProps = {
  /** The provider's own address. */
  at: string;
  page: DeliveryPage;
  /** Ids and names of the endpoints that can be chosen. */
  endpoints: readonly (readonly [id: string, name: string])[];
  /** The filters as the address has them: what the spreadsheet gets too. */
  asked: string;
  views: TableViews;
  now: Date;
  mayAdd: boolean;
};

async function toRows({ at, page, now }: DeliveryTableProps): Promise<TableRow[]> {
  const [t, words, format] = [await getTranslations("pushes"), await getDeliveryWords(), await getFormat()];
  return page.rows.map((row) => ({
    id: row.id,
    label: words.event(row),
    href: `${at}/pushes/${row.id}`,
    cells: {
      // Chinese would break after any character and leave the column one wide.
      event: {
        node: <span className="md:whitespace-nowrap">{words.event(row)}</span>,
        text: words.event(row),
      },
      kind: t(`kinds.${row.kind}`),
      to: words.endpoint(row),
      state: {
        node: <Badge tone={DELIVERY_TONES[row.state]}>{words.state(row.state)}</Badge>,
        text: words.state(row.state),
      },
      attempts: row.attempts,
      created: {
        node: <Time at={row.createdAt} now={now} form="relative" />,
        text: format.dateTime(row.createdAt),
      },
    },
  }));
}

async function getFilters({ endpoints }: DeliveryTableProps): Promise<TableFilter[]> {
  const t = await getTranslations("pushes");
  return [
    {
      id: "kind",
      label: t("kind"),
      options: (["webhook", "push"] as const).map((value) => ({ value, label: t(`kinds.${value}`) })),
    },
    {
      id: "state",
      label: t("stateLabel"),
      options: DELIVERY_STATES.map((value) => ({ value, label: t(`states.${value}`) })),
    },
    {
      id: "endpoint",
      label: t("to"),
      options: endpoints.map(([value, name]) => ({ value, label: name || t("gone") })),
    },
  ];
}

/** Webhooks and pushes, newest first, a page at a time; filtered by the server. */
export async function DeliveryTable(props: DeliveryTableProps) {
  const t = await getTranslations("pushes");
  const { at, page, mayAdd } = props;
  return (
    <DataTable
      label={t("label")}
      search={false}
      columns={[
        { id: "event", header: t("event"), card: "title", hideable: false },
        { id: "kind", header: t("kind"), wide: true, card: "none" },
        { id: "to", header: t("to"), grow: true },
        { id: "state", header: t("stateLabel"), card: "aside" },
        { id: "attempts", header: t("attempts"), align: "end", card: "none" },
        { id: "created", header: t("created") },
      ]}
      filters={await getFilters(props)}
      rows={await toRows(props)}
      paging={{ total: page.total, next: page.next, previous: page.previous }}
      csv={{ href: `${at}/pushes/export.csv${props.asked === "" ? "" : `?${props.asked}`}` }}
      views={props.views}
      empty={
        <EmptyState
          icon={<Send aria-hidden />}
          title={t("emptyTitle")}
          body={t("emptyBody")}
          action={
            mayAdd ? <LinkButton href={`${at}/webhooks/new`}>{t("emptyAction")}</LinkButton> : undefined
          }
        />
      }
    />
  );
}
