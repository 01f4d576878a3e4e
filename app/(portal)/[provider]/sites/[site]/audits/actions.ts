"use server";
import { getTranslations } from "next-intl/server";
import type { ActionResult } from "@/app/_ui/action-result";
import { done } from "@/app/_server/done";
import { runAction } from "@/app/_server/run-action";
import { RunAudit, runAudit, RunRecheck, runRecheck, UpdateFinding, updateFinding } from "@/lib/audit-runs";
import { parse } from "@/lib/core/parse";

type Input = Record<string, unknown>;

/** Has the site audited now. */
export async function startAudit(input: Input): Promise<ActionResult> {
  return runAction(input, async (ctx, values) => {
    await runAudit({ ctx, input: parse(RunAudit, values) });
    return done((await getTranslations("audits"))("started"));
  });
}

/** Has pages looked at again now, with the same pages in other languages. */
export async function recheckPages(input: Input): Promise<ActionResult> {
  return runAction(input, async (ctx, values) => {
    await runRecheck({ ctx, input: parse(RunRecheck, values) });
    return done((await getTranslations("audits"))("recheckStarted"));
  });
}

/** Notes who looks after a finding and what is planned about it. */
export async function saveFinding(input: Input): Promise<ActionResult> {
  return runAction(input, async (ctx, values) => {
    await updateFinding({ ctx, input: parse(UpdateFinding, values) });
    return done((await getTranslations("audits"))("saved"));
  });
}
