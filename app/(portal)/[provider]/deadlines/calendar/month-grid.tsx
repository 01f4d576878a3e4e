import { getLocale, getTimeZone, getTranslations } from "next-intl/server";
import { cx } from "@/app/_ui/cx";
import { intlTag } from "@/app/_ui/format-time";
import { dateTimeFormat } from "@/app/_ui/intl";
import { Link } from "@/app/_ui/link";
import { DeadlineBadge } from "../deadline-badge";
import type { DayEntry } from "./days-of";
import type { Month } from "./month-of";

type MonthGridProps = { month: Month; days: ReadonlyMap<string, DayEntry[]>; today: string };

const SHOWN = 3;

async function Day({ entries }: { entries: readonly DayEntry[] }) {
  const t = await getTranslations("deadlines");
  const rest = entries.length - SHOWN;
  return (
    <ul className="flex flex-col gap-1">
      {entries.slice(0, SHOWN).map((entry) => (
        <li key={entry.deadlineId}>
          <Link
            href={entry.href}
            title={entry.what}
            className="flex flex-col gap-0 rounded-control border border-line px-1 py-1 text-small hover:bg-sunken"
          >
            <DeadlineBadge state={entry.state} />
            <span className="line-clamp-3 wrap-anywhere text-ink">{entry.what}</span>
          </Link>
        </li>
      ))}
      {rest > 0 ? <li className="px-1 text-small text-ink-soft">{t("moreOnDay", { count: rest })}</li> : null}
    </ul>
  );
}

/** A month as a grid of days, each with what falls due on it. */
export async function MonthGrid({ month, days, today }: MonthGridProps) {
  const [locale, zone, t] = [await getLocale(), await getTimeZone(), await getTranslations("deadlines")];
  const named = (day: string, options: Intl.DateTimeFormatOptions) =>
    dateTimeFormat(intlTag(locale), { timeZone: "UTC", ...options }).format(new Date(`${day}T00:00:00Z`));
  return (
    <table className="w-full table-fixed border-separate border-spacing-0 rounded-card border border-line bg-surface text-body max-md:hidden">
      <caption className="sr-only">
        {t("monthCaption", { month: named(month.first, { month: "long", year: "numeric" }), zone })}
      </caption>
      <thead>
        <tr>
          {(month.weeks[0] ?? []).map((day) => (
            <th
              key={day}
              scope="col"
              className="border-b border-line px-2 py-1 text-start text-small font-medium text-ink-soft"
            >
              {named(day, { weekday: "short" })}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {month.weeks.map((week, row) => (
          <tr key={week[0]}>
            {week.map((day, column) => (
              <td
                key={day}
                aria-current={day === today ? "date" : undefined}
                className={cx(
                  "h-24 border-line p-1 align-top",
                  row > 0 && "border-t",
                  column > 0 && "border-s",
                  !day.startsWith(month.month) && "bg-sunken",
                )}
              >
                <time
                  dateTime={day}
                  className={cx(
                    "mb-1 inline-flex min-w-6 justify-center rounded-full px-1 text-small tabular-nums",
                    day === today ? "bg-accent text-accent-ink" : "text-ink-soft",
                  )}
                >
                  {Number(day.slice(8))}
                </time>
                <Day entries={days.get(day) ?? []} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
