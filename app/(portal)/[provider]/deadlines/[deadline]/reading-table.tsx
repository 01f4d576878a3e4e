import { getLocale, getTranslations } from "next-intl/server";
import { findRegimeText } from "@/app/_server/regime-text";
import { Badge } from "@/app/_ui/badge";
import { Card } from "@/app/_ui/card";
import { formatAbsolute } from "@/app/_ui/format-time";
import { Time } from "@/app/_ui/time";
import type { DeadlineView } from "@/lib/deadlines";
import { groupReadings, type ReadingGroup } from "./group-readings";

type ReadingTableProps = { view: DeadlineView; now: Date };

async function Instants({ group, first, now }: { group: ReadingGroup; first: number; now: Date }) {
  const [t, locale] = [await getTranslations("deadlines"), await getLocale()];
  return (
    <ul>
      {group.instants.map(({ dueAt, zones, counts }) => (
        <li
          key={dueAt.getTime()}
          className="grid items-baseline gap-x-4 border-t border-line px-4 py-2 sm:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]"
        >
          <span className="flex flex-wrap items-baseline gap-x-2 gap-y-1">
            <span className="text-body tabular-nums">
              {formatAbsolute(dueAt, { locale, zone: zones[0] ?? "UTC" }, "end")}
            </span>
            <span className="text-small text-ink-soft">{zones.join(t("join"))}</span>
          </span>
          <span className="flex flex-wrap items-baseline justify-between gap-x-2 text-small text-ink-soft">
            <span>
              {t("forYou")} <Time at={dueAt} now={now} edge="end" form="absolute" />
            </span>
            {counts ? (
              <Badge tone="accent">{t("counts")}</Badge>
            ) : dueAt.getTime() === first ? (
              <Badge>{t("earliest")}</Badge>
            ) : null}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Every instant the deadline may mean, by what is read, with the zones that read it so; the one that counts is marked. */
export async function ReadingTable({ view, now }: ReadingTableProps) {
  const [t, text] = [await getTranslations("deadlines"), await findRegimeText(view.regime)];
  const groups = groupReadings(view.readings);
  if (groups.length === 0) return null;
  const instants = groups.flatMap((group) => group.instants);
  const first = Math.min(...instants.map(({ dueAt }) => dueAt.getTime()));
  return (
    <Card
      flush
      title={t("readings")}
      note={instants.length > 1 ? t("readingsNote", { count: instants.length }) : t("readingsOne")}
    >
      {groups.map((group, index) => (
        <section key={group.reading} className={index > 0 ? "border-t border-line" : undefined}>
          <h3 className="bg-sunken px-4 py-2 text-small font-medium text-ink-soft">
            {text?.say(`reading_${group.reading}`) ?? group.reading}
          </h3>
          <Instants group={group} first={first} now={now} />
        </section>
      ))}
    </Card>
  );
}
