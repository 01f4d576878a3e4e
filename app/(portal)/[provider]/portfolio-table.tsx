import { Building2 } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { getFormat } from "@/app/_i18n/format";
import { Chip } from "@/app/_ui/chip";
import {
  DataTable,
  type TableColumn,
  type TablePaging,
  type TableRow,
  type TableViews,
} from "@/app/_ui/data-table";
import { EmptyState } from "@/app/_ui/empty-state";
import { LinkButton } from "@/app/_ui/link-button";
import { OutcomeChip } from "@/app/_ui/outcome-chip";
import { outcomes } from "@/app/_ui/outcome";
import { Time } from "@/app/_ui/time";
import { OUTCOMES } from "@/lib/regimes";
import type { PortfolioRow } from "@/lib/sites";
import { isOrdered } from "./load-sites";
import { getSiteWords, PARTIES, type SiteWords } from "./site-words";

type PortfolioTableProps = {
  provider: string;
  now: Date;
  rows: readonly PortfolioRow[];
  clients: { slug: string; name: string }[];
  /** Where the first one is added; null for whoever may not. */
  addHref: string | null;
  paging?: TablePaging;
  /** What its address asks for. */
  asked?: string;
  views?: TableViews;
  /** Left out where the table stands on a client's own page. */
  withClient?: boolean;
};

// A regime that applies to none of these sites has nothing to say in a column of its own.
function narrowed(words: SiteWords, rows: readonly PortfolioRow[]): SiteWords {
  const applies = words.regimes.filter(({ regime }) =>
    rows.some((row) => words.outcomeOf(row, regime) !== "not_applicable"),
  );
  return applies.length === 0 ? words : { ...words, regimes: applies };
}

async function columnsOf(words: SiteWords, isPaged: boolean, withClient: boolean): Promise<TableColumn[]> {
  const t = await getTranslations("portfolio");
  // On a phone one chip stands before the site's name; several would leave the name no room.
  const card = words.regimes.length === 1 ? "lead" : "meta";
  const regimes = words.regimes.map(({ id, header }): TableColumn => ({ id, header, card }));
  const client: TableColumn[] = withClient
    ? [{ id: "client", header: t("client"), wide: true, card: "none" }]
    : [];
  const columns: TableColumn[] = [
    ...regimes,
    { id: "site", header: t("site"), card: "title", hideable: false },
    ...client,
    { id: "next", header: t("next"), grow: true, card: "meta" },
    { id: "party", header: t("party"), hidden: true, card: "none" },
    { id: "due", header: t("due"), card: "aside" },
    { id: "dueAt", header: t("dueAt"), hidden: true, card: "none" },
    { id: "url", header: t("url"), hidden: true, card: "none" },
  ];
  return columns.map((column) => ({
    ...column,
    sortable: isOrdered(column.id) || (column.id === "party" && !isPaged),
  }));
}

async function rowOf(row: PortfolioRow, words: SiteWords, provider: string, now: Date): Promise<TableRow> {
  const format = await getFormat();
  const { due } = row;
  const toDo = words.toDo(row);
  const party = words.party(row);
  const standings = words.regimes.map(({ id, regime }) => {
    const outcome = words.outcomeOf(row, regime);
    const label = words.outcome(outcome);
    const node = <OutcomeChip outcome={outcome} label={label} />;
    return [id, { node, text: label, sort: OUTCOMES.indexOf(outcome) }] as const;
  });
  return {
    id: row.siteId,
    label: row.name,
    href: `/${provider}/sites/${row.slug}`,
    cells: {
      ...Object.fromEntries(standings),
      site: { node: <span className="xl:whitespace-nowrap">{row.name}</span>, text: row.name },
      client: {
        node: (
          <span title={row.clientName} className="block max-w-44 truncate xl:max-w-72">
            {row.clientName}
          </span>
        ),
        text: row.clientName,
      },
      next:
        toDo === null
          ? null
          : {
              node: (
                <span title={toDo}>
                  <span className="max-md:hidden">
                    <Chip>{party}</Chip>{" "}
                  </span>
                  {toDo}
                </span>
              ),
              text: toDo,
            },
      party: party === null ? null : { node: <Chip>{party}</Chip>, text: party },
      due: due && {
        node: <Time at={due.at} now={now} regimeZone={due.zone} edge="end" kind="deadline" form="relative" />,
        text: due.at.toISOString(),
        sort: due.at.getTime(),
      },
      dueAt: due && {
        node: <Time at={due.at} now={now} regimeZone={due.zone} edge="end" kind="deadline" form="absolute" />,
        text: format.dateTime(due.at),
        sort: due.at.getTime(),
      },
      url: row.url,
    },
    filters: {
      outcome: row.standings.map((standing) => standing.outcome),
      client: row.clientSlug,
      blocked: row.parties,
      ...(row.needsYou ? { mine: "yes" } : {}),
    },
  };
}

function csvHref(provider: string, asked: string): string {
  return `/${provider}/portfolio.csv${asked === "" ? "" : `?${asked}`}`;
}

/** Sites as a table: how each stands, what is to be done next, by whom and by when. */
export async function PortfolioTable({
  provider,
  now,
  rows,
  clients,
  addHref,
  paging,
  asked = "",
  views,
  withClient = true,
}: PortfolioTableProps) {
  const [t, words, regimeWords, siteWords] = [
    await getTranslations("portfolio"),
    await getTranslations("outcome"),
    await getTranslations("regime"),
    narrowed(await getSiteWords(), rows),
  ];
  const isPaged = paging !== undefined;
  return (
    <DataTable
      label={t("sites")}
      columns={await columnsOf(siteWords, isPaged, withClient)}
      rows={await Promise.all(rows.map((row) => rowOf(row, siteWords, provider, now)))}
      {...(paging === undefined ? {} : { paging })}
      filters={[
        { id: "mine", label: t("needsYou") },
        {
          id: "outcome",
          label: t("outcome"),
          options: outcomes.map((outcome) => ({ value: outcome, label: words(outcome) })),
        },
        {
          id: "blocked",
          label: t("blockedBy"),
          options: PARTIES.map((party) => ({ value: party, label: regimeWords(`party.${party}`) })),
        },
        ...(withClient
          ? [
              {
                id: "client",
                label: t("client"),
                options: clients.map(({ slug, name }) => ({ value: slug, label: name })),
              },
            ]
          : []),
      ]}
      csv={isPaged ? { href: csvHref(provider, asked) } : { fileName: "portfolio.csv" }}
      {...(views === undefined ? {} : { views })}
      empty={
        <EmptyState
          icon={<Building2 aria-hidden />}
          title={t("emptyTitle")}
          body={t(withClient ? "emptyBody" : "emptyClientBody")}
          action={
            addHref === null ? undefined : (
              <LinkButton href={addHref} variant="primary">
                {t(withClient ? "addFirst" : "addFirstSite")}
              </LinkButton>
            )
          }
        />
      }
    />
  );
}
