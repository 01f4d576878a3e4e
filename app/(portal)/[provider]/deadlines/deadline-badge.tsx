import { getTranslations } from "next-intl/server";
import { Badge } from "@/app/_ui/badge";
import type { DeadlineState } from "@/lib/regimes";

const TONES = {
  missed: "attention",
  met_late: "attention",
  unknown: "neutral",
  upcoming: "accent",
  met: "neutral",
} as const;

/** How a deadline stands, in a word: missed and met late stay so, and what cannot be said is said. */
export async function DeadlineBadge({ state }: { state: DeadlineState }) {
  const words = await getTranslations("regime");
  return <Badge tone={TONES[state]}>{words(`deadline.${state}`)}</Badge>;
}
