import { ChevronRight } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { getFormat } from "@/app/_i18n/format";
import { findRegimeText } from "@/app/_server/regime-text";
import { Callout } from "@/app/_ui/callout";
import { Card } from "@/app/_ui/card";
import { Time } from "@/app/_ui/time";
import { OUTCOMES } from "@/lib/regimes";
import type { SiteStanding } from "@/lib/sites";
import { VerdictItem } from "./verdict-item";

type Verdict = SiteStanding["result"]["verdicts"][number];
type VerdictListProps = { provider: string; site: string; standing: SiteStanding; now: Date };

/** What was found under each rule of a regime, worst first; what does not apply is folded away. */
export async function VerdictList({ provider, site, standing, now }: VerdictListProps) {
  const [t, text] = [await getTranslations("site"), await findRegimeText(standing.regime)];
  if (!text) return null;
  const verdicts = [...standing.result.verdicts].sort(
    (a, b) => OUTCOMES.indexOf(a.outcome) - OUTCOMES.indexOf(b.outcome),
  );
  const applying = verdicts.filter(({ outcome }) => outcome !== "not_applicable");
  const others = verdicts.filter(({ outcome }) => outcome === "not_applicable");
  const item = (verdict: Verdict) => (
    <VerdictItem key={verdict.code} provider={provider} site={site} text={text} verdict={verdict} />
  );
  return (
    <Card
      flush
      title={text.table.shortName}
      note={
        <>
          {t("since")} <Time at={standing.since} now={now} form="relative" />
        </>
      }
    >
      {standing.isRenewing && standing.nextChangeAt ? (
        <div className="border-b border-line p-4">
          <Callout tone="warning" title={t("renewing")}>
            {t("renewingBody", { at: (await getFormat()).dateTime(standing.nextChangeAt) })}
          </Callout>
        </div>
      ) : null}
      <ul>{applying.map(item)}</ul>
      {others.length === 0 ? null : (
        <details className="group/others border-t border-line">
          <summary className="flex cursor-pointer list-none items-center gap-1 rounded-control px-4 py-3 text-small text-ink-soft hover:text-ink [&::-webkit-details-marker]:hidden">
            <ChevronRight aria-hidden className="size-3 transition-transform group-open/others:rotate-90" />
            {t("notApplying", { count: others.length })}
          </summary>
          <ul className="border-t border-line">{others.map(item)}</ul>
        </details>
      )}
    </Card>
  );
}
