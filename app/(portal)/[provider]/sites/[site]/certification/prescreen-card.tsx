import { ScanSearch } from "lucide-react";
import { getTranslations } from "next-intl/server";
import type { RegimeText } from "@/app/_server/regime-text";
import { Badge } from "@/app/_ui/badge";
import { Card } from "@/app/_ui/card";
import { Day } from "@/app/_ui/day";
import { EmptyState } from "@/app/_ui/empty-state";
import { OutcomeChip } from "@/app/_ui/outcome-chip";
import { comparePrescreen, type ComparedIndicator, type PrescreenView } from "@/lib/prescreens";
import { indicatorsIn, type CertificationPlan, type Verdict } from "@/lib/regimes";
import { auditorName } from "./auditor-words";

type PrescreenCardProps = {
  regime: string;
  plan: CertificationPlan;
  prescreen: PrescreenView | null;
  verdicts: readonly Verdict[];
  text: RegimeText | null;
};

async function Line({ said, text }: { said: ComparedIndicator; text: RegimeText | null }) {
  const [t, words] = [await getTranslations("certification"), await getTranslations("outcome")];
  const { rule, name, theirs, ours, note, agreement } = said;
  return (
    <li className="flex flex-col gap-1 border-t border-line py-3">
      <span className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <span className="font-medium wrap-anywhere">
          {rule === null ? (name ?? "") : (text?.titleOf(rule) ?? rule)}{" "}
          {rule === null ? null : <span className="font-mono text-12 text-ink-faint">{rule}</span>}
        </span>
        <Badge tone={agreement === "differs" ? "attention" : agreement === "agree" ? "accent" : "neutral"}>
          {t(`agreements.${agreement}`)}
        </Badge>
      </span>
      <span className="flex flex-wrap items-center gap-x-4 gap-y-1 text-small text-ink-soft">
        <span className="flex items-center gap-2">
          {t("theirs")}{" "}
          {theirs === null ? t("nothing") : <OutcomeChip outcome={theirs} label={words(theirs)} />}
        </span>
        <span className="flex items-center gap-2">
          {t("ours")} {ours === null ? t("nothing") : <OutcomeChip outcome={ours} label={words(ours)} />}
        </span>
      </span>
      {rule === null ? <span className="text-small text-ink-soft">{t("noRule")}</span> : null}
      {note === null ? null : <span className="reading text-small wrap-anywhere">{note}</span>}
    </li>
  );
}

/** What an outside pre-screening said, indicator by indicator, beside our own last audit. */
export async function PrescreenCard({ regime, plan, prescreen, verdicts, text }: PrescreenCardProps) {
  const t = await getTranslations("certification");
  if (prescreen === null)
    return (
      <EmptyState
        icon={<ScanSearch aria-hidden />}
        title={t("prescreenEmptyTitle")}
        body={t("prescreenEmptyBody")}
      />
    );
  const { indicators, ...counts } = comparePrescreen(
    plan,
    prescreen.indicators,
    verdicts,
    indicatorsIn(regime),
  );
  return (
    <Card title={t("prescreen")} note={t("prescreenCount", { count: prescreen.count })}>
      <div className="flex flex-col gap-3">
        <p>
          {t("by", { name: auditorName(plan, prescreen.auditor) })} · <Day on={prescreen.screenedOn} />
        </p>
        <p className="reading text-ink-soft">{t("compared", counts)}</p>
        <ul className="flex flex-col">
          {indicators.map((said) => (
            <Line key={said.rule ?? said.name} said={said} text={text} />
          ))}
        </ul>
      </div>
    </Card>
  );
}
