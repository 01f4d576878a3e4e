import { CalendarClock } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { getFormat } from "@/app/_i18n/format";
import { findRegimeText } from "@/app/_server/regime-text";
import { Chip } from "@/app/_ui/chip";
import { DataTable, type TablePaging, type TableRow, type TableViews } from "@/app/_ui/data-table";
import { EmptyState } from "@/app/_ui/empty-state";
import { Time } from "@/app/_ui/time";
import type { DeadlineRow } from "@/lib/deadlines";
import { DEADLINE_STATES, REGIMES } from "@/lib/regimes";
import { DeadlineBadge } from "./deadline-badge";
import { partyWord } from "./party-word";

type DeadlineTableProps = {
  provider: string;
  now: Date;
  rows: readonly DeadlineRow[];
  paging?: TablePaging;
  clients: { slug: string; name: string }[];
  views: TableViews;
};

async function rowOf(row: DeadlineRow, provider: string, now: Date): Promise<TableRow> {
  const [t, words, format] = [
    await getTranslations("deadlines"),
    await getTranslations("regime"),
    await getFormat(),
  ];
  const text = await findRegimeText(row.regime);
  const what = text?.say(row.message, row.params) ?? row.code;
  const more = row.clientCount - row.clients.length;
  const names = row.clients.map(({ name }) => name).join(t("join"));
  const clients = more > 0 ? t("clientsMore", { names, more }) : names;
  const isOpen = row.state === "missed" || row.state === "upcoming" || row.state === "unknown";
  const time = {
    at: row.dueAt,
    now,
    regimeZone: row.zone,
    edge: "end",
    kind: isOpen ? "deadline" : "event",
  } as const;
  return {
    id: row.deadlineId,
    label: what,
    href: `/${provider}/deadlines/${row.deadlineId}`,
    cells: {
      state: {
        node: <DeadlineBadge state={row.state} />,
        text: words(`deadline.${row.state}`),
        sort: DEADLINE_STATES.indexOf(row.state),
      },
      what: { node: <span className="xl:whitespace-nowrap">{what}</span>, text: what },
      regime: text?.table.shortName ?? row.regime,
      clients: {
        node: (
          <span title={clients}>
            {t("siteCount", { count: row.siteCount })}
            <span className="max-md:hidden"> · {clients}</span>
          </span>
        ),
        text: `${t("siteCount", { count: row.siteCount })} · ${clients}`,
        sort: row.siteCount,
      },
      due: {
        node: (
          <>
            <span className="md:hidden">
              <Time {...time} form="relative" />
            </span>
            <span className="max-md:hidden">
              <Time {...time} form="both" />
            </span>
          </>
        ),
        text: format.dateTime(row.dueAt),
        sort: row.dueAt.getTime(),
      },
      party: { node: <Chip>{partyWord(words, row.party)}</Chip>, text: partyWord(words, row.party) },
    },
    filters: {
      state: row.state,
      regime: row.regime,
      party: row.party,
      client: row.clients.map(({ slug }) => slug),
    },
  };
}

/** Deadlines as a table: how each stands, what it is, whom it concerns, when it is due and who must act. */
export async function DeadlineTable({ provider, now, rows, paging, clients, views }: DeadlineTableProps) {
  const [t, words] = [await getTranslations("deadlines"), await getTranslations("regime")];
  const sortable = paging === undefined;
  const regimes = await Promise.all(
    REGIMES.map(async ({ id }) => ({
      value: id,
      label: (await findRegimeText(id))?.table.shortName ?? id,
    })),
  );
  const isOneRegime = new Set(rows.map(({ regime }) => regime)).size < 2;
  const parties = ["provider", "exporter", "lsp", "counterpart"];
  return (
    <DataTable
      label={t("label")}
      columns={[
        { id: "state", header: t("state"), sortable, card: "aside" },
        { id: "what", header: t("what"), sortable, card: "title", hideable: false },
        { id: "regime", header: t("regime"), sortable, hidden: isOneRegime, card: "none" },
        { id: "due", header: t("due"), sortable, card: "meta" },
        { id: "clients", header: t("concerns"), sortable, grow: true, card: "meta" },
        { id: "party", header: t("party"), sortable, wide: true, card: "none" },
      ]}
      rows={await Promise.all(rows.map((row) => rowOf(row, provider, now)))}
      {...(paging === undefined ? {} : { paging })}
      search={paging === undefined}
      filters={[
        {
          id: "state",
          label: t("state"),
          options: DEADLINE_STATES.map((state) => ({ value: state, label: words(`deadline.${state}`) })),
        },
        {
          id: "party",
          label: t("party"),
          options: parties.map((party) => ({ value: party, label: partyWord(words, party) })),
        },
        ...(regimes.length === 1 ? [] : [{ id: "regime", label: t("regime"), options: regimes }]),
        {
          id: "client",
          label: t("client"),
          options: clients.map(({ slug, name }) => ({ value: slug, label: name })),
        },
      ]}
      csv={{ fileName: "deadlines.csv" }}
      views={views}
      empty={
        <EmptyState icon={<CalendarClock aria-hidden />} title={t("emptyTitle")} body={t("emptyBody")} />
      }
    />
  );
}
