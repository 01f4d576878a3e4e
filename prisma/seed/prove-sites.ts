import { AppError } from "@/lib/core/errors";
import type { Ctx } from "@/lib/core/ctx";
import { checkControl, getSiteControl, runControlCheck } from "@/lib/site-control";
import { getSite } from "@/lib/sites";
import type { Offer } from "./read-offer";

/** The demo site whose owner has shown nothing yet, so that there is one to try it with. */
const UNPROVEN = "chaoan-foodpack";

async function siteIdOf(ctx: Ctx, slug: string): Promise<string | null> {
  try {
    return (await getSite({ ctx, input: { slug } })).site.id;
  } catch (error) {
    if (error instanceof AppError && error.code === "not_found") return null;
    throw error;
  }
}

/** Puts each demo site's file where its owner would, and has it looked for as anybody would. */
export async function proveSites(open: () => Ctx, offer: Offer): Promise<void> {
  const { providerSlug } = open();
  for (const { slug, url } of offer.sites.filter(({ provider }) => provider === providerSlug)) {
    const siteId = slug === UNPROVEN ? null : await siteIdOf(open(), slug);
    if (siteId === null) continue;
    const { challenge, standing } = await getSiteControl({ ctx: open(), input: { siteId } });
    if (standing.state !== "unproven") continue;
    const response = await fetch(`${url}/control/proof`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ content: challenge.file.content }),
    });
    if (!response.ok) throw new Error(`${url}/control/proof answers ${response.status}`);
    await runControlCheck({ ctx: open(), input: { siteId } });
    await checkControl(open, siteId);
  }
}
