"use server";
import { getTranslations } from "next-intl/server";
import { done } from "@/app/_server/done";
import { runAction } from "@/app/_server/run-action";
import type { ActionResult } from "@/app/_ui/action-result";
import { parse } from "@/lib/core/parse";
import {
  pushPlatformProfile,
  PushPlatformProfile,
  updatePlatformProfile,
  UpdatePlatformProfile,
} from "@/lib/platform-profiles";

type Input = Record<string, unknown>;

/** States how the company stands on a platform. */
export async function saveProfile(input: Input): Promise<ActionResult> {
  return runAction(input, async (ctx, values) => {
    await updatePlatformProfile({ ctx, input: parse(UpdatePlatformProfile, values) });
    return done((await getTranslations("platforms"))("saved"));
  });
}

/** Sends the company's profile to a platform. */
export async function sendProfile(input: Input): Promise<ActionResult> {
  return runAction(input, async (ctx, values) => {
    await pushPlatformProfile({ ctx, input: parse(PushPlatformProfile, values) });
    return done((await getTranslations("platforms"))("sent"));
  });
}
