import { setTimeout } from "node:timers/promises";

/** Waits until a look that somebody asks for may follow the last one. */
export const untilNextLook = (): Promise<void> => setTimeout(5_000);
