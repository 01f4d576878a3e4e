import type { DeliveryState } from "@/lib/deliveries";

/** The tone of each state; its word says the same. */
export const DELIVERY_TONES = {
  pending: "neutral",
  done: "accent",
  dead: "attention",
  expired: "attention",
  cancelled: "neutral",
} as const satisfies Record<DeliveryState, string>;
