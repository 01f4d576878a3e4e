import { getTranslations } from "next-intl/server";
import { DataTable } from "@/app/_ui/data-table";
import { EmptyState } from "@/app/_ui/empty-state";
import type { Overview } from "@/lib/operator";
import { momentCell, nameCell } from "./cells";

type TenantTableProps = { tenants: Overview["tenants"]; now: Date };

/** The providers with the most deliveries waiting. */
export async function TenantTable({ tenants, now }: TenantTableProps) {
  const t = await getTranslations("operator.tenants");
  return (
    <section aria-labelledby="tenants" className="flex flex-col gap-2">
      <h2 id="tenants" className="text-16 font-semibold">
        {t("title")}
      </h2>
      <DataTable
        label={t("title")}
        search={false}
        columns={[
          { id: "name", header: t("name"), card: "title", hideable: false },
          { id: "slug", header: t("slug"), grow: true },
          { id: "waiting", header: t("waiting"), align: "end", card: "aside" },
          { id: "oldest", header: t("oldest") },
        ]}
        rows={tenants.map(({ slug, name, waiting, oldestDueAt }) => ({
          id: slug ?? "nobody",
          label: name ?? t("nobody"),
          cells: { name: nameCell(name ?? t("nobody")), slug, waiting, oldest: momentCell(oldestDueAt, now) },
        }))}
        empty={<EmptyState title={t("emptyTitle")} body={t("emptyBody")} />}
      />
    </section>
  );
}
