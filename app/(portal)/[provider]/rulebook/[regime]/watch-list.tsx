import { getTranslations } from "next-intl/server";
import { Day } from "@/app/_ui/day";
import { Time } from "@/app/_ui/time";
import { endOfDay24 } from "@/lib/core/time";
import type { WatchItem } from "@/lib/regimes";
import { CodeLinks, Entry, FactItem, Facts } from "./entry";
import type { ViewProps } from "./rulebook-view";

/** Announced things: since when they should be known, and when somebody last looked. */
export async function WatchList({ items, text, now }: ViewProps & { items: readonly WatchItem[] }) {
  const t = await getTranslations("rulebook");
  return items.map((item) => {
    const said = text.table.watch[item.code];
    const due = endOfDay24(item.dueOn, text.regime.timeZone);
    return (
      <Entry
        key={item.code}
        id={`watch-${item.code}`}
        code={item.code}
        title={said?.title ?? item.code}
        text={said?.text ?? ""}
      >
        <Facts>
          <FactItem term={t("watchItem.due")}>
            <Day on={item.dueOn} /> · <Time at={due} now={now} kind="deadline" form="relative" edge="end" />
          </FactItem>
          <FactItem term={t("watchItem.looked")}>
            {item.lastLookedOn === null ? t("watchItem.never") : <Day on={item.lastLookedOn} />}
          </FactItem>
          <FactItem term={t("about")}>
            <CodeLinks codes={[item.rule]} text={text} />
          </FactItem>
        </Facts>
      </Entry>
    );
  });
}
