import { z } from "zod";
import type { SimulatorApp } from "../http/listen";
import type { Proofs } from "./proofs";
import type { Site } from "./site";

const Order = z.object({ mended: z.array(z.string().max(60)).max(50) });

// Kept beside the site's file, so that what was mended stays so.
const mendedKey = (slug: string): string => `${slug}#mended`;

/** The site without the faults that its owner has mended on its pages. */
export function asMended(site: Site, proofs: Proofs): Site {
  const mended = (proofs.get(mendedKey(site.slug)) ?? "").split(" ");
  return { ...site, faults: site.faults.filter(({ fault }) => !mended.includes(fault)) };
}

/** The control by which a site's owner mends faults of its pages, or brings them back (`POST /control/faults` `{mended}`). */
export function addFaultControl(app: SimulatorApp, site: Site, proofs: Proofs): void {
  const known = new Set<string>(site.faults.map(({ fault }) => fault));
  app.post("/control/faults", async (c) => {
    const order = Order.safeParse(await c.req.json().catch(() => null));
    const stranger = order.data?.mended.find((fault) => !known.has(fault));
    if (!order.success || stranger !== undefined)
      return c.json({ error: `Send {mended}: a list of ${[...known].join(", ") || "nothing"}.` }, 422);
    await proofs.set(mendedKey(site.slug), order.data.mended.join(" "));
    return c.json(order.data);
  });
}
