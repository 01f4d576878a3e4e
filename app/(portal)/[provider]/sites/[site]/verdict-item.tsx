import { getTranslations } from "next-intl/server";
import type { RegimeText } from "@/app/_server/regime-text";
import { OutcomeChip } from "@/app/_ui/outcome-chip";
import type { SiteStanding } from "@/lib/sites";
import { RestsOn } from "./rests-on";

type Verdict = SiteStanding["result"]["verdicts"][number];
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

/** One verdict: what was found, under which readings, and what it rests on. */
export async function VerdictItem({ provider, site, text, verdict }: ItemProps) {
  const words = await getTranslations("outcome");
  const { code, outcome, message, params, readings, restsOn } = verdict;
  const { regime } = text;
  return (
    <li className="grid items-start gap-x-4 gap-y-2 border-b border-line px-4 py-3 last:border-b-0 sm:grid-cols-[8rem_1fr]">
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
