"use server";
import { getTranslations } from "next-intl/server";
import { done } from "@/app/_server/done";
import { runAction } from "@/app/_server/run-action";
import type { ActionResult } from "@/app/_ui/action-result";
import { parse } from "@/lib/core/parse";
import { createDecision, CreateDecision, endDecision, EndDecision } from "@/lib/decisions";
import { createWatchLook, CreateWatchLook } from "@/lib/watch";
import { readTypedValue } from "./typed-value";

/** Confirms or refutes an assumption or picks a reading, signed with a reason. */
export async function decide(input: Record<string, unknown>): Promise<ActionResult> {
  return runAction(input, async (ctx, { reason, ...values }) => {
    await createDecision({ ctx, input: parse(CreateDecision, { ...values, reason: reason ?? "" }) });
    const t = await getTranslations("rulebook.decide");
    return done(t("done"));
  });
}

/** Sets a value in place of the published one; what is typed is read as the same kind of value. */
export async function setValue(input: Record<string, unknown>): Promise<ActionResult> {
  return runAction(input, async (ctx, { shape, choice, reason, ...values }) => {
    const decision = {
      ...values,
      kind: "value",
      choice: readTypedValue(shape, choice),
      reason: reason ?? "",
    };
    await createDecision({ ctx, input: parse(CreateDecision, decision) });
    const t = await getTranslations("rulebook.decide");
    return done(t("done"));
  });
}

/** Writes down what somebody found who looked whether something announced has come about. */
export async function recordLook(input: Record<string, unknown>): Promise<ActionResult> {
  return runAction(input, async (ctx, { found, sourceUrl, lookAgainOn, ...values }) => {
    const emptied = { found: found ?? "", sourceUrl: sourceUrl ?? null, lookAgainOn: lookAgainOn ?? null };
    await createWatchLook({ ctx, input: parse(CreateWatchLook, { ...values, ...emptied }) });
    return done((await getTranslations("rulebook.watchItem"))("recorded"));
  });
}

/** Takes a decision back. */
export async function undo(input: Record<string, unknown>): Promise<ActionResult> {
  return runAction(input, async (ctx, values) => {
    await endDecision({ ctx, input: parse(EndDecision, values) });
    const t = await getTranslations("rulebook.decide");
    return done(t("undone"));
  });
}
