import { Badge } from "@/app/_ui/badge";
import type { EndpointState } from "./endpoint-state";

const TONES = {
  unused: "neutral",
  active: "accent",
  held: "neutral",
  failing: "attention",
  paused: "attention",
  disabled: "attention",
} as const satisfies Record<EndpointState, string>;

/** An endpoint's state in words; the colour says no more than they do. */
export function EndpointBadge({ state, words }: { state: EndpointState; words: string }) {
  return <Badge tone={TONES[state]}>{words}</Badge>;
}
