import { getTranslations } from "next-intl/server";
import { Card } from "@/app/_ui/card";
import { Mono } from "@/app/_ui/mono";
import { Time } from "@/app/_ui/time";
import type { Readiness } from "@/lib/readiness";
import { getReadinessWords } from "./readiness-words";

/** What was filed, signed, due and told, newest first, each with the row it is known by. */
export async function EventList({ readiness, now }: { readiness: Readiness; now: Date }) {
  const [t, words] = [await getTranslations("readiness"), await getReadinessWords(readiness)];
  const events = readiness.events.toReversed();
  return (
    <Card flush={events.length > 0} title={t("events")} note={t("eventCount", { count: events.length })}>
      {events.length === 0 ? (
        <p className="text-ink-soft">{t("eventsNone")}</p>
      ) : (
        <ul>
          {events.map((event) => (
            <li
              key={`${event.kind} ${event.id} ${event.at.getTime()}`}
              className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 border-b border-line px-4 py-2 last:border-b-0"
            >
              <span className="min-w-0 wrap-anywhere">{words.event(event)}</span>
              <span className="flex flex-wrap gap-x-3 text-small text-ink-soft">
                <Time at={event.at} now={now} form="absolute" />
                <Mono short>{event.id}</Mono>
              </span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
