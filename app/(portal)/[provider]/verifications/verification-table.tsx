import { ShieldQuestion } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { getFormat } from "@/app/_i18n/format";
import { getNames } from "@/app/_server/regime-text";
import { DataTable } from "@/app/_ui/data-table";
import { EmptyState } from "@/app/_ui/empty-state";
import type { VerificationDay } from "@/lib/calls";

/** How many days are looked back. */
export const VERIFICATION_DAYS = 30;

type VerificationTableProps = { rows: readonly VerificationDay[]; fileName: string };

/** Verifications by day and country, newest first: how many there were, and how many got anything but a good answer. */
export async function VerificationTable({ rows, fileName }: VerificationTableProps) {
  const [t, format, names] = [await getTranslations("verifications"), await getFormat(), await getNames()];
  const countryOf = (code: string | null) => (code === null ? t("nowhere") : names.country(code));
  const codes = [...new Set(rows.map(({ country }) => country))];
  return (
    <DataTable
      label={t("label")}
      columns={[
        { id: "day", header: t("day"), sortable: true, card: "title", hideable: false },
        { id: "country", header: t("countryColumn"), sortable: true, grow: true, card: "meta" },
        { id: "failures", header: t("failures"), align: "end", sortable: true, card: "aside" },
        { id: "calls", header: t("calls"), align: "end", sortable: true, card: "meta" },
        { id: "share", header: t("share"), align: "end", sortable: true, card: "none" },
      ]}
      filters={[
        {
          id: "country",
          label: t("countryColumn"),
          options: codes.map((code) => ({ value: code ?? "", label: countryOf(code) })),
        },
        { id: "failed", label: t("onlyFailed") },
      ]}
      rows={rows.map(({ day, country, calls, failures }) => ({
        id: `${day} ${country ?? ""}`,
        label: `${format.day(day)}, ${countryOf(country)}`,
        cells: {
          day: { node: <span className="whitespace-nowrap">{format.day(day)}</span>, text: day, sort: day },
          country: countryOf(country),
          failures: { node: format.number(failures), text: String(failures), sort: failures },
          calls: { node: t("times", { count: calls }), text: String(calls), sort: calls },
          share: {
            node: t("percent", { value: format.number(Math.round((failures / calls) * 100)) }),
            text: String(Math.round((failures / calls) * 100)),
            sort: failures / calls,
          },
        },
        filters: { country: country ?? "", ...(failures > 0 ? { failed: "yes" } : {}) },
      }))}
      csv={{ fileName }}
      empty={
        <EmptyState icon={<ShieldQuestion aria-hidden />} title={t("emptyTitle")} body={t("emptyBody")} />
      }
    />
  );
}
