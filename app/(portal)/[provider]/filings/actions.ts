"use server";
import { getTranslations } from "next-intl/server";
import type { ActionResult } from "@/app/_ui/action-result";
import { done } from "@/app/_server/done";
import { runAction } from "@/app/_server/run-action";
import { parse } from "@/lib/core/parse";
import { createFiling, CreateFiling, pushFiling, PushFiling } from "@/lib/filings";
import { instantIn } from "./instant-in";

/** Records a filing that was made with a regime's platform; its times are read in the zone they were typed in. */
export async function recordFiling(input: Record<string, unknown>): Promise<ActionResult> {
  return runAction(input, async (ctx, { zone, ...values }) => {
    const filing = parse(CreateFiling, {
      ...values,
      submittedAt: instantIn(values["submittedAt"], zone),
      decidedAt: instantIn(values["decidedAt"], zone),
    });
    await createFiling({ ctx, input: filing });
    return done((await getTranslations("filings"))("recorded"));
  });
}

/** Files with a regime's platform; what becomes of it is told on the page of its push. */
export async function fileWithPlatform(input: Record<string, unknown>): Promise<ActionResult> {
  return runAction(input, async (ctx, values) => {
    await pushFiling({ ctx, input: parse(PushFiling, values) });
    return done((await getTranslations("filings.file"))("done"));
  });
}
