import { getTranslations } from "next-intl/server";
import { getFormat } from "@/app/_i18n/format";
import { Callout } from "@/app/_ui/callout";
import { Day } from "@/app/_ui/day";
import { Disclosure } from "@/app/_ui/disclosure";
import { Time } from "@/app/_ui/time";
import { endOfDay24 } from "@/lib/core/time";
import type { WatchStanding } from "@/lib/watch";
import { CodeLinks, Entry, FactItem, Facts } from "./entry";
import { LookDialog } from "./look-dialog";
import { LookLine } from "./look-line";
import type { ViewProps } from "./rulebook-view";

type WatchListProps = ViewProps & { items: readonly WatchStanding[]; mayLook: boolean };

async function WatchEntry({
  standing,
  text,
  provider,
  now,
  mayLook,
}: WatchListProps & { standing: WatchStanding }) {
  const [t, format] = [await getTranslations("rulebook"), await getFormat()];
  const { item, state, lookOn, looks } = standing;
  const said = text.table.watch[item.code];
  const due = endOfDay24(item.dueOn, text.regime.timeZone);
  const [last, ...earlier] = looks;
  const title = said?.title ?? item.code;
  return (
    <Entry id={`watch-${item.code}`} code={item.code} title={title} text={said?.text ?? ""}>
      {state === "overdue" ? (
        <Callout tone="warning" title={t("watchItem.overdue", { day: format.day(lookOn) })}>
          {last ? t("watchItem.overdueAgain") : t("watchItem.overdueFirst")}
        </Callout>
      ) : null}
      <Facts>
        <FactItem term={t("watchItem.due")}>
          <Day on={item.dueOn} /> · <Time at={due} now={now} kind="deadline" form="relative" edge="end" />
        </FactItem>
        <FactItem term={t("watchItem.state")}>{t(`watchItem.states.${state}`)}</FactItem>
        {state === "waiting" && last ? (
          <FactItem term={t("watchItem.again")}>
            <Day on={lookOn} />
          </FactItem>
        ) : null}
        <FactItem term={t("about")}>
          <CodeLinks codes={[item.rule]} text={text} />
        </FactItem>
      </Facts>
      {last ? <LookLine look={last} /> : <p className="text-body text-ink-soft">{t("watchItem.never")}</p>}
      {earlier.length === 0 ? null : (
        <Disclosure title={t("watchItem.earlier", { count: earlier.length })}>
          {earlier.map((look) => (
            <LookLine key={look.id} look={look} />
          ))}
        </Disclosure>
      )}
      {mayLook ? (
        <div className="w-fit">
          <LookDialog
            hidden={{ provider, regime: text.regime.id, code: item.code }}
            title={title}
            now={now}
            zone={text.regime.timeZone}
          />
        </div>
      ) : null}
    </Entry>
  );
}

/** Announced things: since when they should be known, who looked, and what they found. */
export async function WatchList(props: WatchListProps) {
  return props.items.map((standing) => (
    <WatchEntry key={standing.item.code} {...props} standing={standing} />
  ));
}
