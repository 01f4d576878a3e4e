import { getTranslations } from "next-intl/server";
import { getNames } from "@/app/_server/regime-text";
import { Card } from "@/app/_ui/card";
import { TextLink } from "@/app/_ui/text-link";
import type { LspList } from "@/lib/lsp";

/** The companies behind the certificates. */
export async function CompanyTable({
  companies,
  editAt,
}: {
  companies: LspList["companies"];
  /** Where one is corrected; null for whoever may not. */
  editAt: string | null;
}) {
  const [t, names] = [await getTranslations("lsps"), await getNames()];
  return (
    <Card flush title={t("companies")} note={t("companyCount", { count: companies.length })}>
      <ul>
        {companies.map(({ id, name, country, certificateCount }) => (
          <li
            key={id}
            className="flex flex-wrap items-baseline justify-between gap-x-4 border-b border-line px-4 py-2 last:border-b-0"
          >
            <span className="font-medium wrap-anywhere">
              {editAt === null ? name : <TextLink href={`${editAt}/${id}`}>{name}</TextLink>}
            </span>
            <span className="text-ink-soft">
              {names.country(country)} · {t("certificateCount", { count: certificateCount })}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
