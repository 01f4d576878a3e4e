import { z } from "zod";
import type { SimulatorApp } from "../http/listen";
import { SavedJson } from "../http/saved-json";

/** What a site's owner puts into its file; null takes the file away. */
const Order = z.object({ content: z.string().max(400).nullable() });
const Line = z.object({ html: z.string().max(400).nullable() });
const Contents = z.record(z.string(), z.string());

/** What the owners of demo sites put on them, kept between starts: the file that shows that a site is theirs, and a line. */
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

/** Where a site's line is kept beside its file. */
function lineKey(slug: string): string {
  return `${slug}#footer`;
}

/** What the site's owner pasted into its footer, as it is, or null. */
export function footerLine(slug: string, proofs: Proofs): string | null {
  return proofs.get(lineKey(slug));
}

/** The control by which a site's owner pastes a line into its footer (`POST /control/footer` `{html}`). */
export function addFooterLine(app: SimulatorApp, slug: string, proofs: Proofs): void {
  app.post("/control/footer", async (c) => {
    const order = Line.safeParse(await c.req.json().catch(() => null));
    if (!order.success) return c.json({ error: "Send {html}: a text, or null for none." }, 422);
    await proofs.set(lineKey(slug), order.data.html);
    return c.json(order.data);
  });
}
