"use server";
import { getTranslations } from "next-intl/server";
import { done } from "@/app/_server/done";
import { runAction } from "@/app/_server/run-action";
import type { ActionResult } from "@/app/_ui/action-result";
import { parse } from "@/lib/core/parse";
import { updateNoticePreferences, UpdateNoticePreferences } from "@/lib/notices";

/** Sets which kinds of notice come to the caller by mail. */
export async function savePreferences(input: Record<string, unknown>): Promise<ActionResult> {
  return runAction(input, async (ctx, values) => {
    await updateNoticePreferences({ ctx, input: parse(UpdateNoticePreferences, values) });
    return done((await getTranslations("settings.notices"))("saved"));
  });
}
