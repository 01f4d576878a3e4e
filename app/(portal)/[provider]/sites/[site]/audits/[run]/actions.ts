"use server";
import { getTranslations } from "next-intl/server";
import { done } from "@/app/_server/done";
import { runAction } from "@/app/_server/run-action";
import type { ActionResult } from "@/app/_ui/action-result";
import { RunReportPrint, runReportPrint } from "@/lib/audit-reports";
import { parse } from "@/lib/core/parse";

/** Has the report made as PDF. */
export async function makePdf(input: Record<string, unknown>): Promise<ActionResult> {
  return runAction(input, async (ctx, values) => {
    await runReportPrint({ ctx, input: parse(RunReportPrint, values) });
    return done((await getTranslations("auditReport"))("pdfStarted"));
  });
}
