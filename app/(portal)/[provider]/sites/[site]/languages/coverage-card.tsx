import { CircleCheck, CircleDashed } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { getNames } from "@/app/_server/regime-text";
import { Card } from "@/app/_ui/card";
import { TextLink } from "@/app/_ui/text-link";
import type { SiteContract } from "@/lib/sites";
import { isInForce } from "../../../contract-terms";
import { covers } from "@/lib/localization";

type CoverageCardProps = {
  languages: readonly string[];
  contracts: readonly SiteContract[];
  now: Date;
  scopeHref: string;
};

/** Each language of the site with the contracts in force that stand behind it. */
export async function CoverageCard({ languages, contracts, now, scopeHref }: CoverageCardProps) {
  const [t, names] = [await getTranslations("site"), await getNames()];
  const running = contracts.filter((contract) => isInForce(contract, now));
  const lines = languages.map((language) => ({
    language,
    behind: running.filter((contract) => contract.languages.some((tag) => covers(tag, language))),
  }));
  const covered = lines.filter(({ behind }) => behind.length > 0).length;
  return (
    <Card
      flush={lines.length > 0}
      title={t("coverage")}
      note={t("coverageCount", { covered, total: languages.length })}
    >
      {lines.length === 0 ? (
        <p className="text-ink-soft">
          {t("coverageNone")} <TextLink href={scopeHref}>{t("sayLanguages")}</TextLink>
        </p>
      ) : (
        <ul>
          {lines.map(({ language, behind }) => (
            <li
              key={language}
              className="grid items-baseline gap-x-4 border-b border-line px-4 py-2 last:border-b-0 sm:grid-cols-[14rem_1fr]"
            >
              <span className="flex items-center gap-2 font-medium">
                {behind.length > 0 ? (
                  <CircleCheck aria-hidden className="size-4 text-pass" />
                ) : (
                  <CircleDashed aria-hidden className="size-4 text-ink-faint" />
                )}
                {names.language(language)}
                <span className="font-mono text-12 font-normal text-ink-faint">{language}</span>
              </span>
              <span className="min-w-0 text-ink-soft max-sm:pl-6">
                {behind.length === 0
                  ? t("notCovered")
                  : behind.map(({ company, number }) => `${company} · ${number}`).join(" / ")}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
