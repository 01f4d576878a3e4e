import type { Filing } from "@/generated/prisma/client";

/** Whether a filing waits for another member than its maker to send it. */
export function isWaiting({
  state,
  fourEyes,
  sentAt,
}: Pick<Filing, "state" | "fourEyes" | "sentAt">): boolean {
  return state === "ready" && fourEyes && sentAt === null;
}
