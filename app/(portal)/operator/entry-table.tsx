import { getTranslations } from "next-intl/server";
import { referenceFailure } from "@/app/_server/reference-failure";
import { DataTable } from "@/app/_ui/data-table";
import { EmptyState } from "@/app/_ui/empty-state";
import { Mono } from "@/app/_ui/mono";
import type { Overview } from "@/lib/operator";
import { momentCell } from "./cells";
import { ShownOf } from "./shown-of";

type EntryTableProps = { entries: Overview["entries"]; now: Date };

/** Keys about which their counterpart does not answer, longest first. */
export async function EntryTable({ entries, now }: EntryTableProps) {
  const t = await getTranslations("operator.entries");
  const failures = await Promise.all(entries.rows.map(referenceFailure));
  return (
    <section aria-labelledby="entries" className="flex flex-col gap-2">
      <h2 id="entries" className="text-16 font-semibold">
        {t("title")}
      </h2>
      <ShownOf shown={entries.rows.length} of={entries.failing} />
      <DataTable
        label={t("title")}
        search={false}
        columns={[
          { id: "key", header: t("key"), card: "title", hideable: false },
          { id: "counterpart", header: t("counterpart"), grow: true },
          { id: "failure", header: t("failure"), card: "none" },
          { id: "since", header: t("since") },
          { id: "next", header: t("next"), card: "none" },
        ]}
        rows={entries.rows.map(({ counterpart, key, failingSince, nextCheckAt }, index) => ({
          id: `${counterpart}/${key}`,
          label: key,
          cells: {
            key: { node: <Mono>{key}</Mono>, text: key },
            counterpart,
            failure: failures[index] ?? null,
            since: momentCell(failingSince, now),
            next: momentCell(nextCheckAt, now),
          },
        }))}
        empty={<EmptyState title={t("emptyTitle")} body={t("emptyBody")} />}
      />
    </section>
  );
}
