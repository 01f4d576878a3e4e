import type { HttpBindings } from "@hono/node-server";
import { Hono } from "hono";
import { html } from "hono/html";
import type { SimulatorApp } from "./http/listen";
import { page } from "./http/page";
import type { Html } from "./http/page";
import { problem } from "./http/problem";
import type { OpenCounterpart } from "./kit/start-counterpart";
import { SITE_FAULT_MEANINGS } from "./sites/faults";
import type { SiteFaultCode } from "./sites/faults";
import { say } from "./sites/site";
import type { Site } from "./sites/site";

/** A demo site and where it is served. */
export interface ServedSite {
  site: Site;
  url: string;
}

/** A counterpart and the regime whose system it stands in for ("": none, it is some customer's). */
export interface ServedCounterpart {
  regime: string;
  counterpart: OpenCounterpart;
}

/** What the simulators offer, as `GET /` gives it. */
interface Offer {
  sites: { provider: string; slug: string; url: string; lspNumber: string | null; faults: SiteFaultCode[] }[];
  counterparts: { regime: string; name: string; url: string }[];
}

/** The simulators' front door: the offer as JSON for programs, a page for people, and the counterparts beneath. */
export function indexApp(parts: {
  counterparts: readonly ServedCounterpart[];
  sites: readonly ServedSite[];
  inboxUrl: string;
}): SimulatorApp {
  const app = new Hono<{ Bindings: HttpBindings }>({ strict: false });
  app.get("/", (c) => {
    const offer = offerOf(parts, new URL(c.req.url).origin);
    c.header("vary", "accept");
    if (!c.req.header("accept")?.includes("text/html")) return c.json(offer);
    return c.html(indexPage(offer, parts.sites, parts.inboxUrl));
  });
  app.get("/healthz", (c) => c.json({ ok: true }));
  for (const { counterpart } of parts.counterparts) app.route("/", counterpart.app);
  app.notFound((c) => problem(c, 404, "Not found", "There is nothing at this path."));
  return app;
}

function offerOf(
  { sites, counterparts }: { sites: readonly ServedSite[]; counterparts: readonly ServedCounterpart[] },
  origin: string,
): Offer {
  return {
    sites: sites.map(({ site: { provider, slug, lspNumber, faults }, url }) => ({
      provider,
      slug,
      url,
      lspNumber,
      faults: faults.map(({ fault }) => fault),
    })),
    counterparts: counterparts.map(({ regime, counterpart: { name, path } }) => ({
      regime,
      name,
      url: origin + path,
    })),
  };
}

function indexPage(offer: Offer, sites: readonly ServedSite[], inboxUrl: string): Html {
  return page(
    "Simulators",
    html`<main>
      <h1>Simulators</h1>
      <p class="soft">The other ends of every wire, and websites to look after. All of it is invented.</p>
      <h2>Counterparts</h2>
      <div class="card">
        ${offer.counterparts.map((one) => html`<p><a href="${one.url}/">${one.name}</a></p>`)}
        <p><a href="${inboxUrl}/">Inbox of caught mails</a></p>
      </div>
      <h2>Demo websites</h2>
      <div class="card">
        <table>
          <tr>
            <th>Website</th>
            <th>Provider</th>
            <th>Slug</th>
            <th>LSP certificate it names</th>
            <th>Wrong on purpose</th>
          </tr>
          ${sites.map(
            ({ site, url }) =>
              html`<tr>
                <td><a href="${url}/">${say(site.name, "en")}</a> <span lang="zh">${site.name.zh}</span></td>
                <td>${site.provider}</td>
                <td class="nowrap"><code>${site.slug}</code></td>
                <td class="nowrap"><code>${site.lspNumber ?? "none"}</code></td>
                <td>
                  ${site.faults.map(
                    ({ fault }) => html`<div><code>${fault}</code>: ${SITE_FAULT_MEANINGS[fault]}</div>`,
                  )}
                </td>
              </tr>`,
          )}
        </table>
      </div>
    </main>`,
  );
}
