"use server";
import { getTranslations } from "next-intl/server";
import { done } from "@/app/_server/done";
import { runAction } from "@/app/_server/run-action";
import type { ActionResult } from "@/app/_ui/action-result";
import { env } from "@/lib/core/env";
import { createCalendarFeed, endCalendarFeed } from "@/lib/identity";

/** Makes or replaces the reader's calendar address; it is in this answer and nowhere else. */
export async function makeFeed(input: Record<string, unknown>): Promise<ActionResult> {
  return runAction(input, async (ctx) => {
    const { token } = await createCalendarFeed({ ctx, input: {} });
    // The dialog that shows the address says that it is made.
    done("");
    return { ok: true, data: { url: `${env().PORTAL_URL}/api/calendar/${token}/deadlines.ics` } };
  });
}

/** Ends the reader's calendar address. */
export async function endFeed(input: Record<string, unknown>): Promise<ActionResult> {
  return runAction(input, async (ctx) => {
    await endCalendarFeed({ ctx, input: {} });
    return done((await getTranslations("deadlines.feed"))("ended"));
  });
}
