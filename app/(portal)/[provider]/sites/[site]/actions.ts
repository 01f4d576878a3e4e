"use server";
import { getTranslations } from "next-intl/server";
import type { ActionResult } from "@/app/_ui/action-result";
import { done } from "@/app/_server/done";
import { instantIn } from "@/app/_server/instant-in";
import { runAction } from "@/app/_server/run-action";
import { createSiteDocument, CreateSiteDocument, endSiteDocument, EndSiteDocument } from "@/lib/localization";
import { parse } from "@/lib/core/parse";
import {
  adoptNamedCertificate,
  AdoptNamedCertificate,
  createLspContract,
  CreateLspContract,
  endLspContract,
  EndLspContract,
} from "@/lib/lsp";
import { runControlCheck, RunControlCheck, updateControlToken, UpdateControlToken } from "@/lib/site-control";
import { createLabelSighting, CreateLabelSighting } from "@/lib/labels";
import { runSiteCheck, RunSiteCheck } from "@/lib/site-checks";
import {
  createProductLine,
  CreateProductLine,
  updateSite,
  UpdateSite,
  updateSiteScope,
  UpdateSiteScope,
} from "@/lib/sites";
import { scopeOf } from "./scope/scope-of";

type Input = Record<string, unknown>;

/** States what the site shows and to whom. */
export async function saveScope(input: Input): Promise<ActionResult> {
  return runAction(input, async (ctx, values) => {
    await updateSiteScope({ ctx, input: parse(UpdateSiteScope, scopeOf(values)) });
    return done((await getTranslations("site"))("scopeSaved"));
  });
}

/** Has the live site read now. */
export async function checkSite(input: Input): Promise<ActionResult> {
  return runAction(input, async (ctx, values) => {
    await runSiteCheck({ ctx, input: parse(RunSiteCheck, values) });
    return done((await getTranslations("site.check"))("started"));
  });
}

/** Has the proof that the site's host is theirs looked for now. */
export async function checkControlNow(input: Input): Promise<ActionResult> {
  return runAction(input, async (ctx, values) => {
    await runControlCheck({ ctx, input: parse(RunControlCheck, values) });
    return done((await getTranslations("site.control"))("started"));
  });
}

/** Gives the site another token to show. */
export async function renewControlToken(input: Input): Promise<ActionResult> {
  return runAction(input, async (ctx, values) => {
    await updateControlToken({ ctx, input: parse(UpdateControlToken, values) });
    return done((await getTranslations("site.control"))("renewed"));
  });
}

/** Tells of a look at the warning label; its time is read in the zone it was typed in. */
export async function recordSighting(input: Input): Promise<ActionResult> {
  return runAction(input, async (ctx, { zone, ...values }) => {
    const seenAt = instantIn(values["seenAt"], zone) ?? "";
    const sighting = parse(CreateLabelSighting, { ...values, seenAt });
    await createLabelSighting({ ctx, input: sighting });
    return done((await getTranslations("site.label"))("told"));
  });
}

/** Corrects what is known of the site itself. Its address name may have changed, so the reader is led to it. */
export async function saveSite(input: Input): Promise<ActionResult> {
  return runAction(input, async (ctx, values) => {
    const site = parse(UpdateSite, values);
    await updateSite({ ctx, input: site });
    return done((await getTranslations("site"))("saved"), `/${ctx.providerSlug}/sites/${site.slug}`);
  });
}

/** Adds a product line to the site. */
export async function addProductLine(input: Input): Promise<ActionResult> {
  return runAction(input, async (ctx, values) => {
    await createProductLine({ ctx, input: parse(CreateProductLine, values) });
    return done((await getTranslations("site"))("productLineAdded"));
  });
}

/** Records a contract for some of the site's languages. */
export async function addContract(input: Input): Promise<ActionResult> {
  return runAction(input, async (ctx, values) => {
    const { languages = [] } = values;
    await createLspContract({ ctx, input: parse(CreateLspContract, { ...values, languages }) });
    return done((await getTranslations("site"))("contractAdded"));
  });
}

/** Sets the last day of a contract. */
export async function endContract(input: Input): Promise<ActionResult> {
  return runAction(input, async (ctx, values) => {
    await endLspContract({ ctx, input: parse(EndLspContract, values) });
    return done((await getTranslations("site"))("contractEnded"));
  });
}

/** Puts a document on record, to be held against the contracts. */
export async function addDocument(input: Input): Promise<ActionResult> {
  return runAction(input, async (ctx, values) => {
    await createSiteDocument({ ctx, input: parse(CreateSiteDocument, values) });
    return done((await getTranslations("site.uncovered"))("added"));
  });
}

/** Takes a document that is handed out no more off the list. */
export async function endDocument(input: Input): Promise<ActionResult> {
  return runAction(input, async (ctx, values) => {
    await endSiteDocument({ ctx, input: parse(EndSiteDocument, values) });
    return done((await getTranslations("site.uncovered"))("ended"));
  });
}

/** Takes up the certificate that the site's exporter named, as the registry has it. */
export async function takeUpCertificate(input: Input): Promise<ActionResult> {
  return runAction(input, async (ctx, values) => {
    await adoptNamedCertificate({ ctx, input: parse(AdoptNamedCertificate, values) });
    return done((await getTranslations("site.named"))("taken"));
  });
}
