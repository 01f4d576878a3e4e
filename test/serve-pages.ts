import type { HttpBindings } from "@hono/node-server";
import { Hono } from "hono";
import { listen, type Listening } from "@/simulators/http/listen";

export interface ServedPages extends Listening {
  /** Paths that were asked for, in their order. */
  asked: string[];
}

/** Serves a site of some pages by path: `->` and an address redirects, `!429` and `!503` are those answers. */
export async function servePages(pages: Record<string, string>): Promise<ServedPages> {
  const asked: string[] = [];
  const app = new Hono<{ Bindings: HttpBindings }>();
  app.all("*", (c) => {
    asked.push(c.req.path);
    const page = pages[c.req.path];
    if (page === undefined) return c.text("none", 404);
    if (page.startsWith("->")) return c.redirect(page.slice(2));
    if (page.startsWith("!")) return c.body("not now", page === "!429" ? 429 : 503);
    return c.req.path.endsWith(".txt") ? c.text(page) : c.html(page);
  });
  return Object.assign(await listen(app, 0), { asked });
}

/** A page with enough words of its own that no script can be thought to make it. */
export function writtenPage(body: string, head = "", lang = "en"): string {
  return `<!doctype html><html lang="${lang}"><head><title>Works</title>${head}</head><body><h1>Welcome to the works</h1>
  <p>${"We make things of steel, and have since 1987. ".repeat(5)}</p>${body}</body></html>`;
}
