import { getTranslations } from "next-intl/server";
import { getFormat } from "@/app/_i18n/format";
import { findRegimeText } from "@/app/_server/regime-text";
import { ActionButton } from "@/app/_ui/action-button";
import { AutoRefresh } from "@/app/_ui/auto-refresh";
import { Callout } from "@/app/_ui/callout";
import { Card } from "@/app/_ui/card";
import { OutcomeChip } from "@/app/_ui/outcome-chip";
import { Time } from "@/app/_ui/time";
import type { SiteAudit } from "@/lib/audit-runs";
import type { Regime, Verdict } from "@/lib/regimes";
import { startAudit } from "./actions";
import { RecheckNote } from "./recheck-note";
import { failureKey, methodKey, stageKey } from "./audit-words";

type AuditCardProps = {
  provider: string;
  siteId: string;
  url: string;
  regime: Regime;
  name: string;
  audit: SiteAudit;
  verdicts: readonly Verdict[];
  mayRun: boolean;
  now: Date;
};

/** Each measure of the audit: how it stands, what was counted, and by which method. */
async function Measures({ regime, verdicts }: Pick<AuditCardProps, "regime" | "verdicts">) {
  const [t, words, text] = [
    await getTranslations("audits"),
    await getTranslations("outcome"),
    await findRegimeText(regime.id),
  ];
  return (
    <ul className="flex flex-col">
      {(regime.audit?.measures ?? []).map(({ name, rule }) => {
        const verdict = verdicts.find(({ code }) => code === rule);
        const outcome = verdict?.outcome ?? "unknown";
        return (
          <li
            key={name}
            className="grid items-start gap-x-4 gap-y-1 border-t border-line py-3 sm:grid-cols-[8rem_1fr]"
          >
            <OutcomeChip outcome={outcome} label={words(outcome)} />
            <span className="flex min-w-0 flex-col gap-1">
              <span className="flex flex-wrap items-baseline gap-x-2 font-medium">
                {text?.titleOf(rule) ?? rule}
                <span className="font-mono text-12 font-normal text-ink-faint">{rule}</span>
              </span>
              <span className="reading text-ink-soft">
                {verdict ? text?.say(verdict.message, verdict.params) : t("notJudged")}
              </span>
              <span className="reading text-small text-ink-faint">{t(methodKey(name))}</span>
            </span>
          </li>
        );
      })}
    </ul>
  );
}

/** The last audit under a regime, the one under way, and the button that begins one. */
export async function AuditCard({
  provider,
  siteId,
  url,
  name,
  audit,
  mayRun,
  now,
  ...rest
}: AuditCardProps) {
  const [t, format] = [await getTranslations("audits"), await getFormat()];
  const { open, done, failed } = audit;
  const [last] = done;
  return (
    <Card
      title={t("title", { regime: name })}
      note={last ? <Time at={last.finishedAt} now={now} form="relative" /> : undefined}
      action={
        mayRun && !open ? (
          <ActionButton
            action={startAudit}
            input={{ provider, siteId, regime: rest.regime.id }}
            label={last ? t("again") : t("begin")}
          />
        ) : undefined
      }
    >
      <div className="flex flex-col gap-4">
        {open ? (
          <p role="status" className="text-body">
            <AutoRefresh everySeconds={2} />
            {open.state === "queued"
              ? t("queued")
              : t(stageKey(open.stage), { done: open.stageDone, all: open.stageOf ?? 0 })}
          </p>
        ) : null}
        {failed ? (
          <Callout tone="warning" title={t("failed", { at: format.dateTime(failed.finishedAt) })}>
            {t(failureKey(failed.failure), { ...failed.params, url })}
          </Callout>
        ) : null}
        <RecheckNote rechecks={audit.rechecks} since={last?.finishedAt ?? null} />
        {last ? (
          <Measures {...rest} />
        ) : open || failed ? null : (
          <p className="reading text-ink-soft">{t("never")}</p>
        )}
      </div>
    </Card>
  );
}
