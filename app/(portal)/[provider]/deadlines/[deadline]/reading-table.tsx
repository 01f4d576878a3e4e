import { getLocale, getTranslations } from "next-intl/server";
import { findRegimeText } from "@/app/_server/regime-text";
import { Badge } from "@/app/_ui/badge";
import { Card } from "@/app/_ui/card";
import { formatAbsolute } from "@/app/_ui/format-time";
import { Time } from "@/app/_ui/time";
import type { DeadlineView } from "@/lib/deadlines";

type ReadingTableProps = { view: DeadlineView; now: Date };

/** Readings that are one instant stand together: the same words in zones that agree. */
function grouped(view: DeadlineView) {
  const groups = new Map<string, { reading: string; dueAt: Date; zones: string[] }>();
  for (const { reading, dueAt, zone } of view.readings) {
    const key = `${reading} ${dueAt.getTime()}`;
    const group = groups.get(key) ?? { reading, dueAt, zones: [] };
    group.zones.push(zone);
    groups.set(key, group);
  }
  return [...groups.values()].sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime());
}

/** Every instant the deadline may mean, with the zones that read it so; the one that counts is marked. */
export async function ReadingTable({ view, now }: ReadingTableProps) {
  const [t, locale, text] = [
    await getTranslations("deadlines"),
    await getLocale(),
    await findRegimeText(view.regime),
  ];
  const groups = grouped(view);
  if (groups.length === 0) return null;
  const counts = view.readings[0];
  const isCounted = (group: (typeof groups)[number]) =>
    group.reading === counts?.reading && group.dueAt.getTime() === counts.dueAt.getTime();
  return (
    <Card
      flush
      title={t("readings")}
      note={groups.length > 1 ? t("readingsNote", { count: groups.length }) : t("readingsOne")}
    >
      <ul>
        {groups.map((group, index) => (
          <li
            key={`${group.reading} ${group.dueAt.getTime()}`}
            className="flex flex-col gap-1 border-b border-line px-4 py-3 last:border-b-0"
          >
            <span className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
              <span className="min-w-0 text-body font-medium tabular-nums">
                {group.zones
                  .slice(0, 1)
                  .map((zone) => `${formatAbsolute(group.dueAt, { locale, zone }, "end")} ${zone}`)}
              </span>
              <span className="flex gap-1">
                {isCounted(group) ? <Badge tone="accent">{t("counts")}</Badge> : null}
                {index === 0 && groups.length > 1 ? <Badge>{t("earliest")}</Badge> : null}
              </span>
            </span>
            <span className="text-small text-ink-soft">
              {text?.say(`reading_${group.reading}`) ?? group.reading}
              {group.zones.length > 1
                ? ` · ${t("alsoZones", { zones: group.zones.slice(1).join(t("join")) })}`
                : null}
            </span>
            <span className="text-small text-ink-soft">
              {t("forYou")} <Time at={group.dueAt} now={now} edge="end" form="absolute" />
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
