import { getTranslations } from "next-intl/server";
import { getFormat } from "@/app/_i18n/format";
import type { EndpointRow } from "@/lib/endpoints";
import { getFailureWords } from "../pushes/failure-words";
import { endpointState } from "./endpoint-state";
import { EVENT_TEXTS } from "./event-texts";

const TEXT_OF = new Map<string, (typeof EVENT_TEXTS)[keyof typeof EVENT_TEXTS]>(Object.entries(EVENT_TEXTS));

/** How endpoints fare and what they take, in the reader's words. */
export async function getEndpointWords(now: Date) {
  const [t, format, failure] = [
    await getTranslations("webhooks"),
    await getFormat(),
    await getFailureWords(),
  ];
  const at = (moment: Date | null) => format.dateTime(moment ?? now);
  const values = ({ health, waiting }: Pick<EndpointRow, "health" | "waiting">) => ({
    waiting,
    since: at(health?.failingSince ?? health?.stateSince ?? null),
    stateSince: at(health?.stateSince ?? null),
    success: at(health?.lastSuccessAt ?? null),
    probe: at(health?.nextProbeAt ?? null),
    until: at(health?.holdUntil ?? null),
    failure: health?.lastFailure ? failure(health.lastFailure) : "",
  });
  return {
    /** In a cell: failing since 24 Nov 2026, 17:00. */
    state: (row: EndpointRow) => t(`state.${endpointState(row.health, now)}`, values(row)),
    /** State, consequence, what to do. */
    standing(row: EndpointRow): string {
      const state = endpointState(row.health, now);
      return t(`standing.${state === "unused" && row.kind === "push" ? "unusedPush" : state}`, values(row));
    },
    failure,
    event(type: string): string {
      const key = TEXT_OF.get(type);
      return key ? t(`events.${key}.name`) : type;
    },
  };
}
