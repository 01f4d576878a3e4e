"use server";
import { randomUUID } from "node:crypto";
import { getLocale, getTranslations } from "next-intl/server";
import { z } from "zod";
import { done } from "@/app/_server/done";
import { explain } from "@/app/_server/explain";
import type { ActionResult } from "@/app/_ui/action-result";
import { systemNow } from "@/lib/core/clock";
import { parse } from "@/lib/core/parse";
import { setSubscription } from "@/lib/notices";

const Input = z.object({ token: z.string().max(500), byMail: z.boolean() });

/** Turns one kind of notice by mail off or on; the token in the mail is the right to do so, signed in or not. */
export async function setByMail(input: Record<string, unknown>): Promise<ActionResult> {
  try {
    const { token, byMail } = parse(Input, input);
    await setSubscription({ token, byMail, now: systemNow(), requestId: randomUUID() });
    return done((await getTranslations("unsubscribe"))(byMail ? "on" : "off"));
  } catch (error) {
    return explain(error, await getLocale(), await getTranslations("errors"));
  }
}
