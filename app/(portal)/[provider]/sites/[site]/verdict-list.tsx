import { ChevronRight } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { getFormat } from "@/app/_i18n/format";
import { findRegimeText, type RegimeText } from "@/app/_server/regime-text";
import { Callout } from "@/app/_ui/callout";
import { Card } from "@/app/_ui/card";
import { OutcomeChip } from "@/app/_ui/outcome-chip";
import { Time } from "@/app/_ui/time";
import { OUTCOMES } from "@/lib/regimes";
import type { SiteStanding } from "@/lib/sites";
import { RestsOn } from "./rests-on";

type Verdict = SiteStanding["result"]["verdicts"][number];
type VerdictListProps = { provider: string; site: string; standing: SiteStanding; now: Date };
type ItemProps = { provider: string; site: string; text: RegimeText; verdict: Verdict };

async function Readings({ text, readings }: { text: RegimeText; readings: Verdict["readings"] }) {
  const [t, words] = [await getTranslations("site"), await getTranslations("outcome")];
  const first = readings[0];
  if (!first) return null;
  return (
    <div className="flex flex-col gap-1 border-l-2 border-line pl-3 text-small">
      <p className="text-ink-soft">{t("conflict", { title: text.titleOf(first.conflict) })}</p>
      <ul className="flex flex-col gap-2">
        {readings.map(({ conflict, reading, outcome, message, params }) => (
          <li key={`${conflict} ${reading}`} className="flex flex-wrap items-baseline gap-x-2 gap-y-1">
            <OutcomeChip outcome={outcome} label={words(outcome)} />
            <span className="min-w-0 grow basis-60">
              {t("underReading", { reading: text.readingOf(conflict, reading) })}{" "}
              <span className="text-ink-soft">{text.say(message, params)}</span>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

async function VerdictItem({ provider, site, text, verdict }: ItemProps) {
  const words = await getTranslations("outcome");
  const { code, outcome, message, params, readings, restsOn } = verdict;
  const { regime } = text;
  return (
    <li className="grid items-start gap-x-4 gap-y-2 border-b border-line px-4 py-3 last:border-b-0 sm:grid-cols-[7rem_1fr]">
      <OutcomeChip outcome={outcome} label={words(outcome)} />
      <div className="flex min-w-0 flex-col gap-1">
        <p className="flex flex-wrap items-baseline gap-x-2 font-medium">
          {text.titleOf(code)}
          <span className="font-mono text-12 font-normal text-ink-faint">{code}</span>
        </p>
        <p className="reading text-ink-soft">{text.say(message, params)}</p>
        <Readings text={text} readings={readings} />
        <RestsOn
          provider={provider}
          regime={regime.id}
          restsOn={restsOn}
          factsHref={`/${provider}/sites/${site}/history`}
        />
      </div>
    </li>
  );
}

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
