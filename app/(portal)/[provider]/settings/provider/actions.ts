"use server";
import { getTranslations } from "next-intl/server";
import { done } from "@/app/_server/done";
import { runAction } from "@/app/_server/run-action";
import type { ActionResult } from "@/app/_ui/action-result";
import { parse } from "@/lib/core/parse";
import { updateProvider, UpdateProvider } from "@/lib/identity";

/** Sets whether another member than who made a filing must send it. */
export async function saveFourEyes(input: Record<string, unknown>): Promise<ActionResult> {
  return runAction(input, async (ctx, values) => {
    await updateProvider({ ctx, input: parse(UpdateProvider, values) });
    return done((await getTranslations("settings.provider"))("contactSaved"));
  });
}

/** Sets who answers for compliance. */
export async function saveContact(input: Record<string, unknown>): Promise<ActionResult> {
  return runAction(input, async (ctx, values) => {
    await updateProvider({ ctx, input: parse(UpdateProvider, values) });
    return done((await getTranslations("settings.provider"))("contactSaved"));
  });
}
