"use server";
import { getTranslations } from "next-intl/server";
import { done } from "@/app/_server/done";
import { runAction } from "@/app/_server/run-action";
import type { ActionResult } from "@/app/_ui/action-result";
import { parse } from "@/lib/core/parse";
import { createApiKey, CreateApiKey, endApiKey, EndApiKey } from "@/lib/identity";

/** Makes a key; it is in this answer and nowhere else. */
export async function createKey(input: Record<string, unknown>): Promise<ActionResult> {
  return runAction(input, async (ctx, { name, ...values }) => {
    const { key } = await createApiKey({ ctx, input: parse(CreateApiKey, { ...values, name: name ?? "" }) });
    // The dialog that shows the key says that it is made.
    done("");
    return { ok: true, data: { key } };
  });
}

/** Revokes a key. */
export async function revokeKey(input: Record<string, unknown>): Promise<ActionResult> {
  return runAction(input, async (ctx, { name, ...values }) => {
    await endApiKey({ ctx, input: parse(EndApiKey, values) });
    const t = await getTranslations("settings.keys");
    return done(t("revokedDone", { name: typeof name === "string" ? name : "" }));
  });
}
