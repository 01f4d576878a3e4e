"use server";
import type { ActionResult } from "@/app/_ui/action-result";
import { done } from "@/app/_server/done";
import { runAction } from "@/app/_server/run-action";
import { parse } from "@/lib/core/parse";
import {
  createSavedView,
  CreateSavedView,
  endSavedView,
  EndSavedView,
  updateSavedView,
  UpdateSavedView,
} from "@/lib/saved-views";
import { getTranslations } from "next-intl/server";

type Input = Record<string, unknown>;

const ticked = (value: unknown): boolean => Array.isArray(value) && value.includes("yes");

/** Keeps a table as it is now under a name, for the reader alone. */
export async function saveView(input: Input): Promise<ActionResult> {
  return runAction(input, async (ctx, { opens, query, ...values }) => {
    const view = { ...values, query: query ?? "", isDefault: ticked(opens) };
    await createSavedView({ ctx, input: parse(CreateSavedView, view) });
    return done((await getTranslations("views"))("saved"));
  });
}

/** Renames a view, has the table open so, or takes over the filters as they are now. */
export async function changeView(input: Input): Promise<ActionResult> {
  return runAction(input, async (ctx, { opens, keep, query, ...values }) => {
    const taken = ticked(keep) ? { query: query ?? "" } : {};
    const view = { ...values, ...taken, isDefault: ticked(opens) };
    await updateSavedView({ ctx, input: parse(UpdateSavedView, view) });
    return done((await getTranslations("views"))("saved"));
  });
}

/** Deletes a view. */
export async function removeView(input: Input): Promise<ActionResult> {
  return runAction(input, async (ctx, values) => {
    await endSavedView({ ctx, input: parse(EndSavedView, values) });
    return done((await getTranslations("views"))("deleted"));
  });
}
