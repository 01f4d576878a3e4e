import { Webhook } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { getFormat } from "@/app/_i18n/format";
import { DataTable, type TableRow } from "@/app/_ui/data-table";
import { EmptyState } from "@/app/_ui/empty-state";
import { LinkButton } from "@/app/_ui/link-button";
import { Time } from "@/app/_ui/time";
import type { EndpointRow } from "@/lib/endpoints";
import { EndpointBadge } from "./endpoint-badge";
import { endpointState } from "./endpoint-state";
import { getEndpointWords } from "./endpoint-words";

type EndpointTableProps = { at: string; endpoints: readonly EndpointRow[]; now: Date; mayAdd: boolean };

function host(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}

async function toRows({ at, endpoints, now }: EndpointTableProps): Promise<TableRow[]> {
  const [t, words, format] = [
    await getTranslations("webhooks"),
    await getEndpointWords(now),
    await getFormat(),
  ];
  return endpoints.map((row) => {
    const lastSuccess = row.health?.lastSuccessAt ?? null;
    return {
      id: row.id,
      label: row.name,
      href: `${at}/${row.id}`,
      cells: {
        name: { node: <span className="lg:whitespace-nowrap">{row.name}</span>, text: row.name },
        url: { node: <span title={row.url}>{host(row.url)}</span>, text: row.url },
        events: format.list(row.events.map((type) => words.event(type))),
        state: {
          node: <EndpointBadge state={endpointState(row.health, now)} words={words.state(row)} />,
          text: words.state(row),
        },
        lastSuccess: {
          node: lastSuccess ? <Time at={lastSuccess} now={now} form="relative" /> : t("never"),
          text: lastSuccess?.toISOString() ?? "",
          sort: lastSuccess?.getTime() ?? 0,
        },
        waiting: row.waiting,
        dead: row.dead,
      },
    };
  });
}

/** The receivers of webhooks, each with how it fares. */
export async function EndpointTable(props: EndpointTableProps) {
  const t = await getTranslations("webhooks");
  return (
    <DataTable
      label={t("webhooks")}
      search={props.endpoints.length > 10}
      columns={[
        { id: "name", header: t("name"), sortable: true, card: "title", hideable: false },
        { id: "url", header: t("url"), sortable: true, card: "none", wide: true },
        { id: "events", header: t("eventsLabel"), card: "none", wide: true, grow: true },
        { id: "state", header: t("stateLabel"), sortable: true },
        { id: "lastSuccess", header: t("lastSuccess"), sortable: true, card: "none" },
        { id: "waiting", header: t("waiting"), align: "end", sortable: true, card: "none" },
        { id: "dead", header: t("dead"), align: "end", sortable: true, card: "none" },
      ]}
      rows={await toRows(props)}
      empty={
        <EmptyState
          icon={<Webhook aria-hidden />}
          title={t("emptyTitle")}
          body={t("emptyBody")}
          action={
            props.mayAdd ? (
              <LinkButton href={`${props.at}/new`} variant="primary">
                {t("add")}
              </LinkButton>
            ) : undefined
          }
        />
      }
    />
  );
}
