"use server";
import { z } from "zod";
import type { ActionResult } from "@/app/_ui/action-result";
import type { Batch } from "@/app/_ui/use-batches";
import { runAction } from "@/app/_server/run-action";
import { parse } from "@/lib/core/parse";
import { createSignOffs, CreateSignOffs, endSignOffs, EndSignOffs, listSignableSites } from "@/lib/sign-offs";
import { readSignOffsAsked } from "./load-sign-offs";

type Input = Record<string, unknown>;

const Asked = z.object({
  regime: z.string(),
  act: z.enum(["sign", "take_back"]),
  /** What the table's address asks for; null where it asks for nothing. */
  query: z.string().max(2_000).nullable().default(null),
});

/** A site that something is done about, as the dialog names it. */
export interface SiteToSign {
  id: string;
  name: string;
}

/** Which of the sites that the table's words and filters match there is something to sign, or to take back, of. */
export async function findSites(input: Input): Promise<ActionResult<SiteToSign[]>> {
  return runAction(input, async (ctx, values) => {
    const { query, ...asked } = parse(Asked, values);
    const { order: _order, ...filter } = readSignOffsAsked(
      Object.fromEntries(new URLSearchParams(query ?? "")),
    );
    const sites = await listSignableSites({ ctx, input: { ...filter, ...asked } });
    return { ok: true, data: sites.map(({ siteId: id, name }) => ({ id, name })) };
  });
}

/** Signs for the provider about some sites; the browser draws the page again once all of them are through. */
export async function signSites(input: Input): Promise<ActionResult<Batch>> {
  return runAction(input, async (ctx, values) => {
    const { signed, ...left } = await createSignOffs({ ctx, input: parse(CreateSignOffs, values) });
    return { ok: true, data: { done: signed, left } };
  });
}

/** Takes the provider's signature about some sites back. */
export async function takeBackSites(input: Input): Promise<ActionResult<Batch>> {
  return runAction(input, async (ctx, values) => {
    const { ended, ...left } = await endSignOffs({ ctx, input: parse(EndSignOffs, values) });
    return { ok: true, data: { done: ended, left } };
  });
}
