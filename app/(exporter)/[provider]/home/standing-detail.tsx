import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { findRegimeText, type RegimeText } from "@/app/_server/regime-text";
import { Callout } from "@/app/_ui/callout";
import { Disclosure } from "@/app/_ui/disclosure";
import { OutcomeChip } from "@/app/_ui/outcome-chip";
import { Time } from "@/app/_ui/time";
import type { SiteStanding } from "@/lib/sites";
import type { ProviderFacts } from "./site-card";

type StandingProps = { standing: SiteStanding; provider: ProviderFacts; now: Date };
type TextProps = StandingProps & { text: RegimeText };

function Block({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="flex flex-col gap-2">
      <h3 className="text-body font-semibold">{title}</h3>
      {children}
    </div>
  );
}

/** What the exporter must do, and then what others must, each with who. */
async function ToDo({ standing, provider, text }: TextProps) {
  const t = await getTranslations("exporter");
  const { obligations } = standing.result;
  const yours = obligations.filter(({ party }) => party === "exporter");
  const others = obligations.filter(({ party }) => party !== "exporter");
  return (
    <>
      <Block title={t("yours")}>
        {yours.length === 0 ? <p className="text-body text-ink-soft">{t("yoursNone")}</p> : null}
        <ul className="flex flex-col gap-2">
          {yours.map(({ message, params }) => (
            <li
              key={message + JSON.stringify(params)}
              className="rounded-card bg-accent-ground p-3 text-body"
            >
              {text.say(message, params)}
            </li>
          ))}
        </ul>
      </Block>
      <Block title={t("others")}>
        {others.length === 0 ? <p className="text-body text-ink-soft">{t("othersNone")}</p> : null}
        <ul className="flex flex-col divide-y divide-line">
          {others.map(({ message, params, party }) => (
            <li key={message + JSON.stringify(params)} className="flex flex-col py-2 first:pt-0 last:pb-0">
              <span className="text-body">{text.say(message, params)}</span>
              <span className="text-small text-ink-soft">
                {t(`party.${party}`, { provider: provider.name })}
              </span>
            </li>
          ))}
        </ul>
      </Block>
    </>
  );
}

/** What is still ahead or was missed. */
async function Dates({ standing, text, now }: TextProps) {
  const t = await getTranslations("exporter");
  const open = standing.result.deadlines.filter(
    ({ state }) => state === "upcoming" || state === "missed" || state === "unknown",
  );
  if (open.length === 0) return null;
  return (
    <Block title={t("dates")}>
      <ul className="flex flex-col divide-y divide-line">
        {open.map((deadline) => (
          <li key={deadline.code + deadline.dueAt} className="flex flex-col py-2 first:pt-0 last:pb-0">
            <span className="text-body">{text.say(deadline.message, deadline.params)}</span>
            <span className="text-small">
              <Time at={deadline.dueAt} now={now} regimeZone={deadline.zone} edge="end" kind="deadline" />
            </span>
          </li>
        ))}
      </ul>
    </Block>
  );
}

/** How a website stands under one regime: to do, dates, and each point for whoever wants to know. */
export async function StandingDetail(props: StandingProps) {
  const text = await findRegimeText(props.standing.regime);
  if (!text) return null;
  const [t, outcomes] = [await getTranslations("exporter"), await getTranslations("outcome")];
  return (
    <div className="flex flex-col gap-6">
      <p className="text-small text-ink-soft">{t("under", { regime: text.table.name })}</p>
      {props.standing.isRenewing ? <Callout tone="warning" title={t("renewing")} /> : null}
      <ToDo {...props} text={text} />
      <Dates {...props} text={text} />
      <Disclosure title={t("why")}>
        <ul className="flex flex-col gap-4">
          {props.standing.result.verdicts.map((verdict) => (
            <li key={verdict.code} className="flex flex-col gap-1">
              <span className="flex flex-wrap items-center gap-2">
                <OutcomeChip outcome={verdict.outcome} label={outcomes(verdict.outcome)} />
                <span className="font-medium">{text.titleOf(verdict.code)}</span>
              </span>
              <span className="reading text-body text-ink-soft">
                {text.say(verdict.message, verdict.params)}
              </span>
            </li>
          ))}
        </ul>
      </Disclosure>
    </div>
  );
}
