"use server";
import { getTranslations } from "next-intl/server";
import { done } from "@/app/_server/done";
import { runAction } from "@/app/_server/run-action";
import type { ActionResult } from "@/app/_ui/action-result";
import { parse } from "@/lib/core/parse";
import { updateNotices, UpdateNotices } from "@/lib/notices";

/** Marks notices of the caller's own as read. */
export async function markRead(input: Record<string, unknown>): Promise<ActionResult> {
  return runAction(input, async (ctx, values) => {
    const t = await getTranslations("notices");
    const { count } = await updateNotices({ ctx, input: parse(UpdateNotices, values) });
    return done(t("marked", { count }));
  });
}
