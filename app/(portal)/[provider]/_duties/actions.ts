"use server";
import { getTranslations } from "next-intl/server";
import type { ActionResult } from "@/app/_ui/action-result";
import { done } from "@/app/_server/done";
import { runAction } from "@/app/_server/run-action";
import { parse } from "@/lib/core/parse";
import { createSignOff, CreateSignOff, endSignOff, EndSignOff } from "@/lib/sign-offs";

type Input = Record<string, unknown>;

/** Signs who is responsible for what, or writes down what an LSP signed elsewhere. */
export async function sign(input: Input): Promise<ActionResult> {
  return runAction(input, async (ctx, values) => {
    const signed = parse(CreateSignOff, values);
    await createSignOff({ ctx, input: signed });
    return done((await getTranslations("duties"))(signed.party === "lsp" ? "recorded" : "done"));
  });
}

/** Takes a signature back. */
export async function takeBack(input: Input): Promise<ActionResult> {
  return runAction(input, async (ctx, values) => {
    await endSignOff({ ctx, input: parse(EndSignOff, values) });
    return done((await getTranslations("duties"))("taken"));
  });
}
