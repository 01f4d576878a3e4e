import { z } from "zod";
import type { SimulatorApp } from "../http/listen";
import { SavedJson } from "../http/saved-json";

/** What a site's owner puts into its file; null takes the file away. */
const Order = z.object({ content: z.string().max(400).nullable() });
const Contents = z.record(z.string(), z.string());

/** The files by which the owners of demo sites show that they are theirs, kept between starts. */
export interface Proofs {
  get(slug: string): string | null;
  set(slug: string, content: string | null): Promise<void>;
}

/** Opens what was put there before; null keeps nothing. */
export async function openProofs(file: string | null): Promise<Proofs> {
  const saved = file === null ? null : new SavedJson(file, Contents);
  const contents = new Map(Object.entries((await saved?.read()) ?? {}));
  return {
    get: (slug) => contents.get(slug) ?? null,
    async set(slug, content) {
      if (content === null) contents.delete(slug);
      else contents.set(slug, content);
      await saved?.write(Object.fromEntries(contents));
    },
  };
}

/** A site's file, and the control by which its owner puts it there (`POST /control/proof` `{content}`). */
export function addProof(app: SimulatorApp, slug: string, proofs: Proofs): void {
  app.get("/.well-known/accordant-site-verification.txt", (c) => {
    const content = proofs.get(slug);
    return content === null ? c.notFound() : c.text(content);
  });
  app.post("/control/proof", async (c) => {
    const order = Order.safeParse(await c.req.json().catch(() => null));
    if (!order.success) return c.json({ error: "Send {content}: a text, or null for none." }, 422);
    await proofs.set(slug, order.data.content);
    return c.json(order.data);
  });
}
