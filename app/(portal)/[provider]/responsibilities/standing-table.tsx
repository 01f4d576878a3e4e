import { Signature } from "lucide-react";
import { getTranslations } from "next-intl/server";
import type { TableColumn, TableFilter, TableRow, TableViews } from "@/app/_ui/data-table";
import { EmptyState } from "@/app/_ui/empty-state";
import { OutcomeChip } from "@/app/_ui/outcome-chip";
import type { SiteSignOffs } from "@/lib/sign-offs";
import { isOrdered, OTHERS, SIGNERS, type LoadedSignOffs } from "./load-sign-offs";
import { SignTable } from "./sign-table";
import type { Signing } from "./signing-job";
import { getStandingWords, type StandingWord, type StandingWords } from "./standing-words";

type StandingTableProps = {
  provider: string;
  loaded: LoadedSignOffs;
  views: TableViews;
  /** Null for whoever reads and does not sign. */
  signing: Signing | null;
};

async function getColumns(): Promise<TableColumn[]> {
  const [t, parties] = [await getTranslations("signing"), await getTranslations("duties.party")];
  const columns: TableColumn[] = [
    { id: "site", header: t("site"), card: "title", hideable: false },
    { id: "client", header: t("client"), grow: true, card: "none" },
    { id: "provider", header: parties("provider"), card: "line" },
    { id: "exporter", header: parties("exporter"), card: "none" },
    { id: "lsp", header: parties("lsp"), card: "none" },
  ];
  return columns.map((column) => ({ ...column, sortable: isOrdered(column.id) }));
}

function StandingChip({ outcome, text, by }: StandingWord) {
  return (
    <span title={by ?? undefined} className="max-md:hidden">
      <OutcomeChip outcome={outcome} label={text} />
    </span>
  );
}

/** All parties on one line, for a phone: each by its name, and how it stands by shape and for the ear. */
function PhoneChips({ parties }: { parties: (StandingWord & { party: string })[] }) {
  return (
    <span className="flex flex-wrap gap-1 md:hidden">
      {parties.map(({ party, outcome, text }) => (
        <span key={party}>
          <OutcomeChip outcome={outcome} label={party} />
          <span className="sr-only">{text}</span>
        </span>
      ))}
    </span>
  );
}

async function rowOf(row: SiteSignOffs, words: StandingWords, provider: string): Promise<TableRow> {
  const t = await getTranslations("duties.party");
  const { siteId, slug, name, clientName, waitsFor, provider: own, exporter } = row;
  const standings = {
    provider: words.party(own),
    exporter: words.party(exporter),
    lsp: words.lsps(row),
  };
  const parties = (["provider", "exporter", "lsp"] as const).map((party) => ({
    party: t(party),
    ...standings[party],
  }));
  return {
    id: siteId,
    label: name,
    href: `/${provider}/sites/${slug}/responsibilities`,
    cells: {
      site: { node: <span className="xl:whitespace-nowrap">{name}</span>, text: name },
      client: { node: <span title={clientName}>{clientName}</span>, text: clientName },
      provider: {
        node: (
          <>
            <StandingChip {...standings.provider} />
            <PhoneChips parties={parties} />
          </>
        ),
        text: standings.provider.text,
        ...(own.by === null ? {} : { sort: own.by.givenOn }),
      },
      exporter: {
        node: <StandingChip {...standings.exporter} />,
        text: standings.exporter.text,
        ...(exporter.by === null ? {} : { sort: exporter.by.givenOn }),
      },
      lsp: { node: <StandingChip {...standings.lsp} />, text: standings.lsp.text },
    },
    filters: {
      ...(waitsFor.includes("provider") ? { mine: "yes" } : {}),
      waits: OTHERS.filter((party) => waitsFor.includes(party)),
      signed: SIGNERS.filter((who) =>
        who === "everybody" ? row.isSignedByEverybody : own.state === "signed",
      ),
    },
  };
}

async function getFilters(): Promise<TableFilter[]> {
  const t = await getTranslations("signing");
  return [
    { id: "mine", label: t("needsYou") },
    {
      id: "waits",
      label: t("waitsFor"),
      options: OTHERS.map((value) => ({ value, label: t(`waits.${value}`) })),
    },
    {
      id: "signed",
      label: t("signedFilter"),
      options: SIGNERS.map((value) => ({ value, label: t(`signed.${value}`) })),
    },
  ];
}

/** Every site with each party's standing, and what can be done about many of them at once. */
export async function StandingTable({ provider, loaded, views, signing }: StandingTableProps) {
  const [t, words] = [await getTranslations("signing"), await getStandingWords()];
  const { rows, paging, asked } = loaded;
  const at = `/${provider}/responsibilities`;
  const file = `${at}/export.csv${asked === "" ? "" : `?${asked}`}`;
  return (
    <SignTable
      signing={signing}
      label={t("label")}
      columns={await getColumns()}
      rows={await Promise.all(rows.map((row) => rowOf(row, words, provider)))}
      {...(paging === undefined ? {} : { paging })}
      filters={await getFilters()}
      csv={paging === undefined ? { fileName: "responsibilities.csv" } : { href: file }}
      views={views}
      empty={<EmptyState icon={<Signature aria-hidden />} title={t("emptyTitle")} body={t("emptyBody")} />}
    />
  );
}
