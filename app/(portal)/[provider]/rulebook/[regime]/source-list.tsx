import { getTranslations } from "next-intl/server";
import { Badge } from "@/app/_ui/badge";
import { Day } from "@/app/_ui/day";
import type { Source } from "@/lib/regimes";
import { FactItem, Facts } from "./entry";

/** The documents the rules are quoted from, each with its number as reported and how far it is known to be real. */
export async function SourceList({ sources }: { sources: readonly Source[] }) {
  const t = await getTranslations("rulebook.source");
  return (
    <ul className="flex flex-col divide-y divide-line rounded-card border border-line bg-surface">
      {sources.map((source) => (
        <li key={source.id} className="flex flex-col gap-1 p-4">
          <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
            <span lang="en" className="reading text-body font-medium">
              {source.title}
            </span>
            <Badge>{t(source.authenticity)}</Badge>
          </p>
          <Facts>
            <FactItem term={t("number")}>{source.number ?? t("notReported")}</FactItem>
            <FactItem term={t("published")}>
              {source.publishedOn === null ? t("notReported") : <Day on={source.publishedOn} />}
            </FactItem>
          </Facts>
        </li>
      ))}
    </ul>
  );
}
