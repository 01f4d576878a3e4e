"use server";
import { getTranslations } from "next-intl/server";
import { scopeOf } from "@/app/(portal)/[provider]/sites/[site]/scope/scope-of";
import type { ActionResult } from "@/app/_ui/action-result";
import { done } from "@/app/_server/done";
import { runAction } from "@/app/_server/run-action";
import { updateClientCompany, UpdateClientCompany } from "@/lib/clients";
import type { Ctx } from "@/lib/core/ctx";
import { parse } from "@/lib/core/parse";
import { updateSiteLocalizer, UpdateSiteLocalizer } from "@/lib/lsp";
import { listOnboardings } from "@/lib/onboarding";
import { runButtonCheck, RunButtonCheck } from "@/lib/site-button";
import { findSiteCheck, runSiteCheck } from "@/lib/site-checks";
import { addProductLines, updateSiteScope, UpdateSiteScope } from "@/lib/sites";
import { Products } from "./products-input";
import { startHref } from "./start-href";

type Input = Record<string, unknown>;

/** Saved: on to the first step that is left, or to what is live. */
async function onwards(ctx: Ctx, siteId: unknown): Promise<ActionResult> {
  const t = await getTranslations("onboarding");
  const site = (await listOnboardings({ ctx, input: {} })).find((one) => one.siteId === siteId);
  const to = site ? startHref(ctx.providerSlug, site.slug, site.current ?? "live") : undefined;
  return done(t("saved"), to);
}

/** What the company is. Its site begins to be read meanwhile, so that its questions are half answered when they come. */
export async function saveCompany(input: Input): Promise<ActionResult> {
  return runAction(input, async (ctx, { siteId, ...values }) => {
    await updateClientCompany({ ctx, input: parse(UpdateClientCompany, values) });
    if (typeof siteId === "string") {
      const check = await findSiteCheck({ ctx, input: { siteId } });
      const isRead = check.open !== null || check.seen !== null || check.failed !== null;
      if (!isRead) await runSiteCheck({ ctx, input: { siteId } });
    }
    return onwards(ctx, siteId);
  });
}

/** The product lines of a site, one a line; those that are there already stay as they are. */
export async function saveProducts(input: Input): Promise<ActionResult> {
  return runAction(input, async (ctx, values) => {
    const products = parse(Products, values);
    await addProductLines({ ctx, input: products });
    return onwards(ctx, products.siteId);
  });
}

/** What the site shows and to whom. */
export async function saveQuestions(input: Input): Promise<ActionResult> {
  return runAction(input, async (ctx, values) => {
    await updateSiteScope({ ctx, input: parse(UpdateSiteScope, scopeOf(values)) });
    return onwards(ctx, values["siteId"]);
  });
}

/** Who has the site translated. A number stays on the page with what the registry says of it; nothing else does. */
export async function saveLocalizer(input: Input): Promise<ActionResult> {
  return runAction(input, async (ctx, values) => {
    const localizer = parse(UpdateSiteLocalizer, values);
    await updateSiteLocalizer({ ctx, input: localizer });
    return localizer.by === "exporter"
      ? done((await getTranslations("onboarding"))("saved"))
      : onwards(ctx, values["siteId"]);
  });
}

/** Looks at the live page for the button now. */
export async function checkButton(input: Input): Promise<ActionResult> {
  return runAction(input, async (ctx, values) => {
    const t = await getTranslations("onboarding.button");
    const { outcome } = await runButtonCheck({ ctx, input: parse(RunButtonCheck, values) });
    return done(t(`toast.${outcome}`));
  });
}
