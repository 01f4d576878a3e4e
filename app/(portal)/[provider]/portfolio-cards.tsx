import { getLocale, getTimeZone, getTranslations } from "next-intl/server";
import { getFormat } from "@/app/_i18n/format";
import { findRegimeText } from "@/app/_server/regime-text";
import { BarSeries, type Bar } from "@/app/_ui/bar-series";
import { Card } from "@/app/_ui/card";
import { intlTag } from "@/app/_ui/format-time";
import { dateTimeFormat } from "@/app/_ui/intl";
import { outcomes } from "@/app/_ui/outcome";
import { OutcomeMeter } from "@/app/_ui/outcome-meter";
import { TextLink } from "@/app/_ui/text-link";
import type { DeadlineRow } from "@/lib/deadlines";
import { dateAfter, dateIn, startOfDate } from "@/lib/core/time";
import type { WatchStanding } from "@/lib/watch";
import type { PortfolioStanding } from "@/lib/sites";

type PortfolioCardsProps = {
  provider: string;
  now: Date;
  standing: PortfolioStanding;
  deadlines: readonly DeadlineRow[];
  watch: readonly WatchStanding[];
};

/** Weeks ahead that the picture of what comes due shows. */
export const WEEKS = 6;
const WATCH_SHOWN = 3;

/** Upcoming deadlines by week from today on, in the reader's zone. */
async function weeksOf(deadlines: readonly DeadlineRow[], now: Date): Promise<Bar[]> {
  const [locale, zone, format, t] = [
    await getLocale(),
    await getTimeZone(),
    await getFormat(),
    await getTranslations("portfolio"),
  ];
  const today = dateIn(now, zone);
  const short = dateTimeFormat(intlTag(locale), {
    timeZone: "UTC",
    day: "numeric",
    month: locale === "zh" ? "numeric" : "short",
  });
  return Array.from({ length: WEEKS }, (_, week) => {
    const day = dateAfter(today, { days: week * 7 });
    const from = week === 0 ? now : startOfDate(day, zone);
    const to = startOfDate(dateAfter(day, { days: 7 }), zone);
    const due = deadlines.filter(({ state, dueAt }) => state === "upcoming" && from <= dueAt && dueAt < to);
    return {
      label: short.format(new Date(`${day}T00:00:00Z`)),
      name: t("weekFrom", { day: format.day(day) }),
      value: due.reduce((sum, { siteCount }) => sum + siteCount, 0),
    };
  });
}

/** What comes due, how the sites stand, and which announcements nobody has confirmed. */
export async function PortfolioCards({ provider, now, standing, deadlines, watch }: PortfolioCardsProps) {
  const [t, words] = [await getTranslations("portfolio"), await getTranslations("outcome")];
  const format = await getFormat();
  const shown = await Promise.all(
    watch.slice(0, WATCH_SHOWN).map(async ({ regime, item, lookOn }) => ({
      regime: regime.id,
      item,
      lookOn,
      title: (await findRegimeText(regime.id))?.titleOf(item.code) ?? item.code,
    })),
  );
  return (
    <div className="grid gap-4 md:grid-cols-2 xl:grid-cols-3">
      <Card title={t("dueTitle")} note={<TextLink href={`/${provider}/deadlines`}>{t("dueAll")}</TextLink>}>
        <BarSeries label={t("dueTitle")} bars={await weeksOf(deadlines, now)} />
      </Card>
      <Card title={t("standingTitle")}>
        <OutcomeMeter
          parts={outcomes.map((outcome) => ({
            outcome,
            label: words(outcome),
            count: standing.outcomes[outcome],
            href: `/${provider}?outcome=${outcome}`,
          }))}
        />
      </Card>
      <Card
        title={t("watchTitle")}
        note={t("watchNote", { count: watch.length })}
        className="md:max-xl:col-span-2"
      >
        {watch.length === 0 ? (
          <p className="text-body text-ink-soft">{t("watchNone")}</p>
        ) : (
          <ul className="flex flex-col gap-2">
            {shown.map(({ regime, item, lookOn, title }) => (
              <li key={item.code} className="flex items-baseline justify-between gap-4 text-body">
                <TextLink
                  className="min-w-0 truncate"
                  href={`/${provider}/rulebook/${regime}#watch-${item.code}`}
                >
                  {title}
                </TextLink>
                <span className="shrink-0 text-small text-ink-soft tabular-nums">
                  {t("watchDue", { day: format.day(lookOn) })}
                </span>
              </li>
            ))}
          </ul>
        )}
      </Card>
    </div>
  );
}
