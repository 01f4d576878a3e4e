import { getTranslations } from "next-intl/server";
import { getFormat } from "@/app/_i18n/format";
import type { DeliveryRow, DeliveryState } from "@/lib/deliveries";
import { EVENT_TEXTS } from "../webhooks/event-texts";

const TEXT_OF = new Map<string, (typeof EVENT_TEXTS)[keyof typeof EVENT_TEXTS]>(Object.entries(EVENT_TEXTS));
const SOON_MS = 60_000;
const REASONS = ["attempts_spent", "refused"] as const;

/** What deliveries tell and how they stand, in the reader's words. */
export async function getDeliveryWords() {
  const [t, webhooks, format] = [
    await getTranslations("pushes"),
    await getTranslations("webhooks"),
    await getFormat(),
  ];
  return {
    event({ kind, event }: Pick<DeliveryRow, "kind" | "event">): string {
      if (kind === "push") return event === "filing" ? t("pushNames.filing") : event;
      const key = TEXT_OF.get(event);
      return key ? webhooks(`events.${key}.name`) : event;
    },
    state: (state: DeliveryState) => t(`states.${state}`),
    endpoint: (row: Pick<DeliveryRow, "endpointName">) => row.endpointName || t("gone"),
    /** What happens next and when, or how it ended. */
    next(row: DeliveryRow, now: Date, isStopped: boolean): string {
      const { state, reason, attempts, dueAt, finishedAt } = row;
      const values = {
        attempts,
        endpoint: row.endpointName || t("gone"),
        due: dueAt.getTime() - now.getTime() < SOON_MS ? t("soon") : format.relative(dueAt, now),
        finished: format.dateTime(finishedAt ?? now),
      };
      if (state === "pending" && isStopped) return t("next.stopped", values);
      if (state === "pending" && attempts > 0) return t("next.retry", values);
      const known = REASONS.find((one) => one === reason);
      return t(state === "dead" && known ? `next.${known}` : `next.${state}`, values);
    },
  };
}
