import type { HttpBindings } from "@hono/node-server";
import { Hono } from "hono";
import type { Context } from "hono";
import type { SimulatorApp } from "../http/listen";
import type { Html } from "../http/page";
import { contactPage } from "./contact-page";
import type { Site } from "./site";
import type { PageScene } from "./site-layout";
import { certificatesPage, homePage, missingPage, productPage, productsPage } from "./site-pages";

/** One demo exporter's website; `portalUrl` is where its verify link leads. */
export function siteApp(site: Site, portalUrl: string): SimulatorApp {
  const app = new Hono<{ Bindings: HttpBindings }>({ strict: false });
  const [defaultLanguage = "en"] = site.languages;

  function sceneOf(c: Context, wanted?: string): PageScene | null {
    const language = site.languages.find((one) => one === wanted);
    if (!language) return null;
    const { origin } = new URL(c.req.url);
    return { site, language, origin, verifyUrl: `${portalUrl}/verify/${site.provider}/${site.slug}` };
  }

  /** Serves a page in the language of the path, or the missing page. */
  const serve = (path: string, render: (scene: PageScene, c: Context) => Html | null): void => {
    app.get(`/:language${path}`, (c) => {
      const scene = sceneOf(c, c.req.param("language"));
      const found = scene && render(scene, c);
      return found ? c.html(found) : c.notFound();
    });
  };

  app.get("/", (c) => c.redirect(`/${defaultLanguage}`));
  serve("", homePage);
  serve("/products", productsPage);
  serve("/products/:product", (scene, c) => {
    const product = site.products.find((one) => one.id === c.req.param("product"));
    return product ? productPage(scene, product) : null;
  });
  serve("/certificates", certificatesPage);
  serve("/contact", (scene, c) => contactPage(scene, { chosen: c.req.query("product") ?? "" }));
  app.post("/:language/contact", (c) => {
    const scene = sceneOf(c, c.req.param("language"));
    return scene ? c.html(contactPage(scene, { isSent: true })) : c.notFound();
  });
  app.notFound((c) => {
    const scene = sceneOf(c, c.req.path.split("/")[1]) ?? sceneOf(c, defaultLanguage);
    return scene ? c.html(missingPage(scene), 404) : c.text("Not found", 404);
  });
  return app;
}
