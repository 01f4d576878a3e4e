import { getTranslations } from "next-intl/server";
import { getFormat } from "@/app/_i18n/format";
import { BandChart, type BandRow } from "@/app/_ui/band-chart";
import { Card } from "@/app/_ui/card";
import type { Interval, Readiness } from "@/lib/readiness";
import { getReadinessWords } from "./readiness-words";

const TICKS = 3;
const SHORT_MS = 3 * 24 * 3_600_000;

/** The picture: a row for being ready, and one for each party the site waited for, with its days. */
export async function DaysCard({ readiness }: { readiness: Readiness }) {
  const [t, format, words] = [
    await getTranslations("readiness"),
    await getFormat(),
    await getReadinessWords(readiness),
  ];
  const { intervals, parties } = readiness.timeline;
  const [first, last] = [intervals[0], intervals.at(-1)];
  if (!first || !last) return null;
  const [start, end] = [first.from.getTime(), last.to.getTime()];
  const share = (at: Date) => (at.getTime() - start) / Math.max(1, end - start);
  const bands = (own: readonly Interval[]) =>
    own.map(({ from, to }) => ({
      from: share(from),
      to: share(to),
      name: t("chartNote", { from: format.dateTime(from), to: format.dateTime(to) }),
    }));
  const rows: BandRow[] = [
    {
      id: "ready",
      label: t("readyRow"),
      tone: "good",
      bands: bands(intervals.filter(({ state }) => state === "ready")),
    },
    ...parties
      .filter(({ days, party }) => days > 0 || party !== "unknown")
      .map(({ party, days }): BandRow => {
        const own = intervals.filter(({ blockers }) => blockers.includes(party));
        const tone = party === "unknown" ? "unknown" : "bad";
        const note = t("dayCount", { count: days });
        return { id: party, label: t(`blockers.${party}`), note, tone, bands: bands(own) };
      }),
  ];
  const tick = end - start < SHORT_MS ? format.dateTime : format.date;
  const ticks = Array.from({ length: TICKS }, (_, index) =>
    tick(new Date(start + ((end - start) * index) / (TICKS - 1))),
  );
  const marks = readiness.events
    .filter(({ at, kind }) => kind !== "notice" && at.getTime() >= start && at.getTime() <= end)
    .map((event) => ({ at: share(event.at), name: `${words.event(event)}, ${format.dateTime(event.at)}` }));
  return (
    <Card title={t("chart")} note={t("daysNote", { zone: readiness.regime.timeZone })}>
      <BandChart label={t("chart")} rows={rows} ticks={ticks} marks={marks} />
      <ul className="mt-4 flex flex-wrap gap-x-6 gap-y-1 border-t border-line pt-3 text-small text-ink-soft">
        {parties
          .filter(({ days }) => days > 0)
          .map(({ party, days, milliseconds }) => (
            <li key={party}>
              <span className="font-medium text-ink">{t(`blockers.${party}`)}</span>{" "}
              {t("dayCount", { count: days })} · {t("inAll", { span: words.span(milliseconds) })}
            </li>
          ))}
      </ul>
    </Card>
  );
}
