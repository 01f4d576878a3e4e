"use server";
import { getTranslations } from "next-intl/server";
import type { ActionResult } from "@/app/_ui/action-result";
import { done } from "@/app/_server/done";
import { instantIn } from "@/app/_server/instant-in";
import { runAction } from "@/app/_server/run-action";
import { parse } from "@/lib/core/parse";
import {
  createFiling,
  CreateFiling,
  endFiling,
  pushFiling,
  PushFiling,
  pushReadyFiling,
  ReadyFiling,
} from "@/lib/filings";
import { runSelfTest, RunSelfTest } from "@/lib/self-tests";

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

/** Has an interface tested from outside; `open` leads to the page that shows what comes of it. */
export async function testFromOutside(input: Record<string, unknown>): Promise<ActionResult> {
  return runAction(input, async (ctx, { open, ...values }) => {
    await runSelfTest({ ctx, input: parse(RunSelfTest, values) });
    const said = (await getTranslations("filings.test"))("started");
    return open === true ? done(said, `/${ctx.providerSlug}/filings#self-tests`) : done(said);
  });
}

/** Sends a filing that another member made ready. */
export async function sendReady(input: Record<string, unknown>): Promise<ActionResult> {
  return runAction(input, async (ctx, values) => {
    await pushReadyFiling({ ctx, input: parse(ReadyFiling, values) });
    return done((await getTranslations("filings.file"))("done"));
  });
}

/** Takes a filing back that waits for another pair of eyes. */
export async function takeBack(input: Record<string, unknown>): Promise<ActionResult> {
  return runAction(input, async (ctx, values) => {
    await endFiling({ ctx, input: parse(ReadyFiling, values) });
    return done((await getTranslations("filings.eyes"))("taken"));
  });
}

/** Files with a regime's platform; what becomes of it is told on the page of its push. */
export async function fileWithPlatform(input: Record<string, unknown>): Promise<ActionResult> {
  return runAction(input, async (ctx, values) => {
    const { filingId } = await pushFiling({ ctx, input: parse(PushFiling, values) });
    const at = `/${ctx.providerSlug}/filings/${filingId}`;
    return done((await getTranslations("filings.file"))("made"), at);
  });
}
