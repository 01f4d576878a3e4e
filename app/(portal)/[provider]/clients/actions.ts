"use server";
import { getTranslations } from "next-intl/server";
import type { ActionResult } from "@/app/_ui/action-result";
import { done } from "@/app/_server/done";
import { runAction } from "@/app/_server/run-action";
import { createClient, CreateClient, updateClient, UpdateClient } from "@/lib/clients";
import { parse } from "@/lib/core/parse";
import { createSite, CreateSite } from "@/lib/sites";

type Input = Record<string, unknown>;

/** Adds a client and leads on to its page, where its first site is added. */
export async function addClient(input: Input): Promise<ActionResult> {
  return runAction(input, async (ctx, values) => {
    const client = parse(CreateClient, values);
    await createClient({ ctx, input: client });
    return done((await getTranslations("clients"))("added"), `/${ctx.providerSlug}/clients/${client.slug}`);
  });
}

/** Corrects what is known of a client. */
export async function saveClient(input: Input): Promise<ActionResult> {
  return runAction(input, async (ctx, values) => {
    const client = parse(UpdateClient, values);
    await updateClient({ ctx, input: client });
    return done((await getTranslations("clients"))("saved"), `/${ctx.providerSlug}/clients/${client.slug}`);
  });
}

/** Adds a site to a client and leads to the questions that decide which rules mean it. */
export async function addSite(input: Input): Promise<ActionResult> {
  return runAction(input, async (ctx, values) => {
    const site = parse(CreateSite, values);
    await createSite({ ctx, input: site });
    return done(
      (await getTranslations("clients"))("siteAdded"),
      `/${ctx.providerSlug}/sites/${site.slug}/scope`,
    );
  });
}
