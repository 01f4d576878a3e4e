import { getTranslations } from "next-intl/server";
import { DataTable } from "@/app/_ui/data-table";
import { EmptyState } from "@/app/_ui/empty-state";
import type { Overview } from "@/lib/operator";
import { getFailureWords } from "../[provider]/pushes/failure-words";
import { momentCell, nameCell, stateCell } from "./cells";
import { ShownOf } from "./shown-of";

type TroubleTableProps = { endpoints: Overview["endpoints"]; now: Date };

/** Endpoints that fail, are paused or disabled, whoever's they are. */
export async function TroubleTable({ endpoints, now }: TroubleTableProps) {
  const t = await getTranslations("operator.endpoints");
  const failure = await getFailureWords();
  const word = (state: string) =>
    t(state === "paused" ? "paused" : state === "disabled" ? "disabled" : "failing");
  return (
    <section aria-labelledby="endpoints" className="flex flex-col gap-2">
      <h2 id="endpoints" className="text-16 font-semibold">
        {t("title")}
      </h2>
      <ShownOf shown={endpoints.rows.length} of={endpoints.troubled} />
      <DataTable
        label={t("title")}
        search={false}
        columns={[
          { id: "name", header: t("name"), card: "title", hideable: false },
          { id: "provider", header: t("provider"), grow: true },
          { id: "state", header: t("state"), card: "aside" },
          { id: "since", header: t("since"), card: "none" },
          { id: "failure", header: t("failure"), wide: true, card: "none" },
          { id: "waiting", header: t("waiting"), align: "end", card: "none" },
          { id: "oldest", header: t("oldest") },
        ]}
        rows={endpoints.rows.map((row) => ({
          id: row.id,
          label: row.name ?? t("mail"),
          cells: {
            name: nameCell(row.name ?? t("mail")),
            provider: row.provider,
            state: stateCell(word(row.state), true),
            since: momentCell(row.failingSince ?? row.stateSince, now),
            failure: row.lastFailure === null ? null : failure(row.lastFailure),
            waiting: row.waiting,
            oldest: momentCell(row.oldestDueAt, now),
          },
        }))}
        empty={<EmptyState title={t("emptyTitle")} body={t("emptyBody")} />}
      />
    </section>
  );
}
