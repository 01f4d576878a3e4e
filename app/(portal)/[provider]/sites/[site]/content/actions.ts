"use server";
import { getTranslations } from "next-intl/server";
import type { ActionResult } from "@/app/_ui/action-result";
import { done } from "@/app/_server/done";
import { runAction } from "@/app/_server/run-action";
import {
  CreateContentReturn,
  createContentReturn,
  CreateContentVerification,
  createContentVerification,
} from "@/lib/content";
import { parse } from "@/lib/core/parse";

type Input = Record<string, unknown>;

/** Says that a revision was held against its source and may go live. */
export async function verifyContent(input: Input): Promise<ActionResult> {
  return runAction(input, async (ctx, values) => {
    await createContentVerification({ ctx, input: parse(CreateContentVerification, values) });
    return done((await getTranslations("content"))("verified"));
  });
}

/** Sends a revision back with what is to be changed. */
export async function returnContent(input: Input): Promise<ActionResult> {
  return runAction(input, async (ctx, values) => {
    await createContentReturn({ ctx, input: parse(CreateContentReturn, values) });
    return done((await getTranslations("content"))("returned"));
  });
}
