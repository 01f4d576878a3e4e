import { setTimeout as wait } from "node:timers/promises";
import type { Context } from "hono";
import type { SimulatorApp } from "../http/listen";
import { checkoutPage } from "./checkout-page";
import { faultOf } from "./faults";
import { issuerPage } from "./issuer-page";
import type { Site } from "./site";

const SLOW_MS = 1_600;
/** Longer than anybody who asks for ten seconds will wait. */
const HANGS_MS = 30_000;

/** What lies outside an exporter's own pages and is served here for it: issuers of certificates, payment gateways. */
export function addOutsideRoutes(app: SimulatorApp, site: Site, today: () => string): void {
  app.get("/issuers/:issuer/:number", async (c) => {
    const number = c.req.param("number");
    const found = site.certificates.find(
      (one) => one.number === number && one.issuer === c.req.param("issuer"),
    );
    if (!found || faultOf(site, "dead_certificate_link")?.certificate === number) {
      return c.text("No certificate of this number is on the register.", 404);
    }
    if (faultOf(site, "slow_certificate_link")?.certificate === number) await pause(c, SLOW_MS);
    return c.html(issuerPage(site, found, today()));
  });

  app.get("/pay/:gateway", (c) => {
    const found = site.gateways.find((one) => one === c.req.param("gateway"));
    if (!found) return c.text("There is no such way to pay.", 404);
    return c.redirect(`/gateways/${found}/checkout?lang=${languageOf(site, c)}`);
  });
  app.get("/gateways/:gateway/checkout", async (c) => {
    const found = site.gateways.find((one) => one === c.req.param("gateway"));
    if (!found) return c.text("There is no such gateway.", 404);
    if (faultOf(site, "payment_timeout")?.gateway === found) {
      await pause(c, HANGS_MS);
      return c.text("The gateway did not answer.", 504);
    }
    return c.html(checkoutPage(found, languageOf(site, c)));
  });
}

function languageOf(site: Site, c: Context): Site["languages"][number] {
  return site.languages.find((one) => one === c.req.query("lang")) ?? site.languages[0] ?? "en";
}

/** Waits, unless the caller goes away first; keeps no process alive. */
async function pause(c: Context, milliseconds: number): Promise<void> {
  await wait(milliseconds, undefined, { ref: false, signal: c.req.raw.signal }).catch(() => undefined);
}
