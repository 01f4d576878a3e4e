import type { HttpBindings } from "@hono/node-server";
import { Hono } from "hono";
import type { Context } from "hono";
import iconv from "iconv-lite";
import type { SimulatorApp } from "../http/listen";
import type { Html } from "../http/page";
import { aboutPage } from "./about-page";
import { certificatesPage } from "./certificates-page";
import { contactPage } from "./contact-page";
import { faultOf } from "./faults";
import { homePage } from "./home-page";
import { addFaultControl, asMended } from "./mend-faults";
import { missingPage } from "./missing-page";
import { orderPage } from "./order-page";
import { addOutsideRoutes } from "./outside-routes";
import { languagesWith } from "./page-scene";
import type { PagePath, PageScene } from "./page-scene";
import { parameterView } from "./parameter-view";
import { productPage, productsPage } from "./product-pages";
import { addFooterLine, addProof, footerLine, type Proofs } from "./proofs";
import type { GatewayDesk } from "../payment-gateways/start-gateways";
import { quotationPage } from "./quotation-page";
import { isScripted } from "./scripted-parameters";
import { addShop } from "./shop";
import type { Site } from "./site";
import { charsetOf } from "./site-layout";
import { robots, sitemap } from "./sitemap";

const today = (): string => new Date().toISOString().slice(0, 10);

/** One demo exporter's website; its verify link leads to the portal, its button comes from the hosted API. */
export function siteApp(
  site: Site,
  { portalUrl, apiUrl, desk }: { portalUrl: string; apiUrl: string; desk?: GatewayDesk },
  proofs: Proofs,
): SimulatorApp {
  const app = new Hono<{ Bindings: HttpBindings }>({ strict: false });
  const [defaultLanguage = "en"] = site.languages;
  const buttonUrl = site.embedsButton ? `${apiUrl}/${site.provider}/v1/sites/${site.slug}/embed.js` : null;
  const verifyUrl = `${portalUrl}/verify/${site.provider}/${site.slug}`;

  function sceneOf(c: Context, wanted?: string): PageScene | null {
    const language = site.languages.find((one) => one === wanted);
    if (!language) return null;
    const line = footerLine(site.slug, proofs);
    const now = asMended(site, proofs);
    return {
      site: now,
      language,
      origin: originOf(c),
      verifyUrl,
      buttonUrl,
      footerLine: line,
      today: today(),
    };
  }
  /** Serves a page in the language of the path, or the missing page. */
  const serve = (path: PagePath, render: (scene: PageScene, c: Context) => Html): void => {
    app.get(`/:language${path}`, (c) => {
      const scene = sceneOf(c, c.req.param("language"));
      return scene && languagesWith(site, path).includes(scene.language)
        ? sendPage(c, scene, path, render(scene, c))
        : c.notFound();
    });
  };
  /** Takes a sent form. */
  const take = (path: PagePath, render: (scene: PageScene) => Html): void => {
    app.post(`/:language${path}`, (c) => {
      const scene = sceneOf(c, c.req.param("language"));
      return scene ? c.html(render(scene)) : c.notFound();
    });
  };

  app.get("/", (c) => c.redirect(`/${defaultLanguage}`));
  addProof(app, site.slug, proofs);
  addFooterLine(app, site.slug, proofs);
  addFaultControl(app, site, proofs);
  app.get("/robots.txt", (c) => c.text(robots(originOf(c))));
  app.get("/sitemap.xml", (c) =>
    c.body(sitemap(site, originOf(c)), 200, { "content-type": "application/xml" }),
  );
  addOutsideRoutes(app, site, today);
  if (desk) addShop(app, site, desk);
  serve("", homePage);
  serve("/products", productsPage);
  for (const product of site.products) {
    serve(`/products/${product.id}`, (scene) => productPage(scene, product));
    app.get(`/:language/products/${product.id}/figures`, (c) => {
      const scene = sceneOf(c, c.req.param("language"));
      return scene && isScripted(scene, product) ? c.html(parameterView(scene, product)) : c.notFound();
    });
  }
  serve("/certificates", certificatesPage);
  serve("/about", aboutPage);
  serve("/contact", contactPage);
  serve("/quotation", (scene, c) => quotationPage(scene, { chosen: c.req.query("product") }));
  serve("/order", (scene, c) => orderPage(scene, { chosen: c.req.query("product") }));
  take("/quotation", (scene) => quotationPage(scene, { isSent: true }));
  take("/order", (scene) => orderPage(scene, { isSent: true }));
  addCatalogue(app, site);
  app.notFound((c) => {
    const scene = sceneOf(c, c.req.path.split("/")[1]) ?? sceneOf(c, defaultLanguage);
    return scene ? c.html(missingPage(scene), 404) : c.text("Not found", 404);
  });
  return app;
}

/** The catalogue of the year is the list of products; at a site with that fault, its two addresses point at each other. */
function addCatalogue(app: SimulatorApp, site: Site): void {
  const loops = faultOf(site, "redirect_loop") !== undefined;
  app.get("/:language/catalogue", (c) => c.redirect(`/${c.req.param("language")}/catalogue/2026`));
  app.get("/:language/catalogue/2026", (c) =>
    c.redirect(`/${c.req.param("language")}/${loops ? "catalogue" : "products"}`),
  );
}

async function sendPage(c: Context, scene: PageScene, path: PagePath, page: Html): Promise<Response> {
  if (charsetOf(scene, path) === "utf-8") return c.html(page);
  // The header names no charset, so that the page's own meta element is what counts.
  const bytes = new Uint8Array(iconv.encode(String(await page), "gb18030"));
  return c.body(bytes, 200, { "content-type": "text/html" });
}

function originOf(c: Context): string {
  return new URL(c.req.url).origin;
}
