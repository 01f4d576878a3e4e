import type { EndpointRow } from "@/lib/endpoints";

/** How an endpoint fares, as a person would put it. */
export type EndpointState = "unused" | "active" | "held" | "failing" | "paused" | "disabled";

/** The state of an endpoint's health at a moment: a failing one still gets what is sent, a held one asked us to wait. */
export function endpointState(health: EndpointRow["health"], now: Date): EndpointState {
  if (health === null) return "unused";
  if (health.state === "paused") return "paused";
  if (health.state === "disabled") return "disabled";
  if (health.holdUntil !== null && health.holdUntil > now) return "held";
  if (health.failingSince !== null) return "failing";
  return health.lastSuccessAt === null ? "unused" : "active";
}
