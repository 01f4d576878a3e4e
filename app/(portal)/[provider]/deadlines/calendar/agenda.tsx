import { getTranslations } from "next-intl/server";
import { Day } from "@/app/_ui/day";
import { Link } from "@/app/_ui/link";
import { Time } from "@/app/_ui/time";
import { DeadlineBadge } from "../deadline-badge";
import type { DayEntry } from "./days-of";

type AgendaProps = { month: string; days: ReadonlyMap<string, DayEntry[]>; now: Date };

/** The month's deadlines day by day, where there is no room for a grid. */
export async function Agenda({ month, days, now }: AgendaProps) {
  const t = await getTranslations("deadlines");
  const own = [...days].filter(([day]) => day.startsWith(month)).sort(([a], [b]) => (a < b ? -1 : 1));
  if (own.length === 0) {
    return (
      <p className="rounded-card border border-line bg-surface p-4 text-body text-ink-soft md:hidden">
        {t("monthEmpty")}
      </p>
    );
  }
  return (
    <ol className="flex flex-col gap-4 md:hidden">
      {own.map(([day, entries]) => (
        <li key={day} className="flex flex-col gap-2">
          <h2 className="text-small font-semibold text-ink-soft">
            <Day on={day} />
          </h2>
          <ul className="rounded-card border border-line bg-surface">
            {entries.map((entry) => (
              <li key={entry.deadlineId} className="border-b border-line last:border-b-0">
                <Link href={entry.href} className="flex flex-col gap-1 px-4 py-3">
                  <span className="flex items-start justify-between gap-3">
                    <span className="min-w-0 text-body font-medium">{entry.what}</span>
                    <DeadlineBadge state={entry.state} />
                  </span>
                  <span className="text-small text-ink-soft">
                    <Time at={entry.dueAt} now={now} regimeZone={entry.zone} edge="end" form="absolute" />
                    {" · "}
                    {t("siteCount", { count: entry.siteCount })}
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}
