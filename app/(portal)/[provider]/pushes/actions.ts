"use server";
import { getTranslations } from "next-intl/server";
import { done } from "@/app/_server/done";
import { runAction } from "@/app/_server/run-action";
import type { ActionResult } from "@/app/_ui/action-result";
import { parse } from "@/lib/core/parse";
import { runReplay, RunReplay } from "@/lib/deliveries";

/** Sends one message again. */
export async function replayDelivery(input: Record<string, unknown>): Promise<ActionResult> {
  return runAction(input, async (ctx, { deliveryId, reason }) => {
    await runReplay({ ctx, input: parse(RunReplay, { deliveryId, reason: reason ?? "" }) });
    return done((await getTranslations("pushes.replay"))("done"));
  });
}
