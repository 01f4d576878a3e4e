import { getTranslations } from "next-intl/server";
import { getNames } from "@/app/_server/regime-text";
import { Card } from "@/app/_ui/card";
import { TextLink } from "@/app/_ui/text-link";
import { buildCoverage } from "@/lib/localization";
import type { SiteContract } from "@/lib/sites";
import { isInForce } from "../../../contract-terms";
import { CoverageTable } from "./coverage-table";

type CoverageCardProps = {
  provider: string;
  languages: readonly string[];
  targets: readonly string[];
  contracts: readonly SiteContract[];
  now: Date;
  scopeHref: string;
};

/** Each language of the site, and each country it speaks to, with the contracts in force that stand behind it. */
export async function CoverageCard({
  provider,
  languages,
  targets,
  contracts,
  now,
  scopeHref,
}: CoverageCardProps) {
  const [t, names] = [await getTranslations("site"), await getNames()];
  const running = contracts.filter((contract) => isInForce(contract, now));
  const { countries, rows } = buildCoverage(languages, targets, running, now);
  const covered = rows.filter(({ behind }) => behind.length > 0).length;
  return (
    <Card
      flush={rows.length > 0}
      title={t("coverage")}
      note={t("coverageCount", { covered, total: languages.length })}
    >
      {rows.length === 0 ? (
        <p className="text-ink-soft">
          {t("coverageNone")} <TextLink href={scopeHref}>{t("sayLanguages")}</TextLink>
        </p>
      ) : (
        <>
          <CoverageTable provider={provider} countries={countries} rows={rows} names={names} />
          <p className="border-t border-line px-4 py-3 text-small text-ink-soft">
            {targets.length > 0 ? t("coverageBy") : t("coverageNoTargets")}{" "}
            {targets.length > 0 ? null : <TextLink href={scopeHref}>{t("sayTargets")}</TextLink>}
          </p>
        </>
      )}
    </Card>
  );
}
