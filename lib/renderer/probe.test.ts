import type { LookupAddress } from "node:dns";
import path from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Resolve } from "@/lib/core/guarded/guarded-agent";
import type { ProbedWay } from "@/lib/payment-probes";
import { serveSite, type Answer, type ServedSite } from "@/test/serve-site";
import { startSentinel, type Sentinel } from "@/test/start-sentinel";
import { openRenderer, type Renderer } from ".";

const PATIENT = { timeout: 60_000 };
const resolve: Resolve = (host, _options, done) => {
  const found: LookupAddress[] = [{ address: "10.0.0.8", family: 4 }];
  return host === "inside.example" ? done(null, found) : done(new Error("ENOTFOUND"), []);
};

let renderer: Renderer;
/** One that waits for nothing long. */
let hasty: Renderer;
let sentinel: Sentinel;
const open: ServedSite[] = [];

beforeAll(async () => {
  sentinel = await startSentinel();
  const reach = { allowsLoopback: () => true, ports: () => [] };
  const common = { entry: path.resolve(".build", "renderer.mjs"), resolve, reach };
  renderer = openRenderer({ ...common, limits: { stepMs: 6_000 } });
  hasty = openRenderer({ ...common, limits: { stepMs: 1_000 } });
});
afterEach(async () => {
  for (const site of open.splice(0)) await site.close();
});
afterAll(async () => {
  await Promise.all([renderer.stop(), hasty.stop()]);
  await sentinel.close();
});

async function served(answers: Parameters<typeof serveSite>[0]): Promise<ServedSite> {
  const site = await serveSite(answers);
  open.push(site);
  return site;
}

interface Received {
  site: ServedSite;
  /** Method and path of all that came. */
  got: string[];
}

/** A gateway that notes all it is asked. */
async function gatewayWith(answer: Answer): Promise<Received> {
  const got: string[] = [];
  const site = await served((request, response) => {
    got.push(`${request.method} ${request.url}`);
    answer(request, response);
  });
  return { site, got };
}

const PAY_PAGE = `<!doctype html><title>Pay</title><link rel="stylesheet" href="/pay.css"><script src="/pay.js"></script>
  <form method="post" action="/charge"><button>Buy</button></form><button>Pay now</button>`;
const paying: Answer = (_request, response) => {
  response.writeHead(200, { "content-type": "text/html" }).end(PAY_PAGE);
};

const html = (body: string): string => `<!doctype html><html lang="en"><body>${body}</body></html>`;

const PRESS = [
  { kind: "press", text: "Add to cart" },
  { kind: "press", text: "Checkout" },
  { kind: "fill", text: "E-mail", value: "probe@example.com" },
  { kind: "press", text: "Pay now" },
] as const;

/** A shop with a cart; what paying does is up to the test. */
function shop(
  pay: string | Answer,
  more: Record<string, string | Answer> = {},
  checkout = "",
): Promise<ServedSite> {
  return served({
    "/product": html("<h1>Pump</h1><button onclick=\"location.href='/cart'\">Add to cart</button>"),
    "/cart": html('<a href="/checkout" target="_blank">Checkout</a>'),
    "/checkout": html(
      `<form method="post" action="/pay"><label>E-mail <input name="mail" required></label><button>Pay now</button></form>${checkout}`,
    ),
    ...{ "/pay": pay, ...more },
  });
}

const to =
  (location: string, status = 303): Answer =>
  (_request, response) => {
    response.writeHead(status, { location }).end();
  };

function probe(site: ServedSite, gateway: string, more: Partial<ProbedWay> = {}, by = renderer) {
  return by.probe({
    ...{ url: `${site.url}/product`, locale: "vi", steps: PRESS, redirectMs: 15_000 },
    ...{ gatewayHosts: [new URL(gateway).host], ...more },
  });
}

/** The same from the checkout on, where the way there does not matter. */
const quick = (site: ServedSite, gateway: string, more: Partial<ProbedWay> = {}) =>
  probe(site, gateway, { url: `${site.url}/checkout`, steps: PRESS.slice(2), ...more });

describe("a way to a payment gateway", PATIENT, () => {
  it("is gone to the gateway's document and not into it: one visit, no asset, no form, no press", async () => {
    const gateway = await gatewayWith(paying);
    const site = await shop(to(`${gateway.site.url}/session/cs_9a8b7c6d5e4f3a2b1c?secret=1`));
    const probed = await probe(site, gateway.site.url);
    expect(probed).toMatchObject({ outcome: "arrived", reason: "none", kept: 0 });
    expect(probed.ms).toBeGreaterThan(0);
    expect(probed.chain.map(({ host, path: at, status }) => [host, at, status])).toEqual([
      [new URL(site.url).host, "/product", 200],
      [new URL(site.url).host, "/cart", 200],
      [new URL(site.url).host, "/checkout", 200],
      [new URL(site.url).host, "/pay", 303],
      [new URL(gateway.site.url).host, "/session/…", 200],
    ]);
    expect(gateway.got).toEqual(["GET /session/cs_9a8b7c6d5e4f3a2b1c?secret=1"]);
  });

  it("that would send the gateway a form is not gone, by a form of its own or a redirect that keeps the method", async () => {
    const gateway = await gatewayWith(paying);
    const form = html(
      `<form method="post" action="${gateway.site.url}/in"><button>Go</button></form><script>document.forms[0].submit()</script>`,
    );
    const sites = [await shop(to(`${gateway.site.url}/in`, 307)), await shop(form)];
    for (const site of sites)
      expect(await quick(site, gateway.site.url)).toMatchObject({ outcome: "needs_post", kept: 1 });
    expect(gateway.got).toEqual([]);
  });

  it("sends the gateway nothing else, whatever the page asks of it", async () => {
    const gateway = await gatewayWith(paying);
    const at = gateway.site.url;
    const script = `
      fetch("${at}/xhr", { mode: "no-cors" }).catch(() => 0); fetch("/hop").catch(() => 0);
      navigator.sendBeacon("${at}/beacon", "x"); new WebSocket("${at.replace("http", "ws")}/socket");
      new EventSource("${at}/events"); window.open("${at}/popup");
      new Worker(URL.createObjectURL(new Blob(['fetch("${at}/worker", { mode: "no-cors" })'])));
      navigator.serviceWorker?.register("/sw.js").catch(() => 0);`;
    const hostile = `<link rel="prefetch" href="${at}/prefetch"><img src="${at}/image"><img src="/hop"><iframe src="${at}/frame"></iframe>
      <iframe srcdoc="<img src='${at}/srcdoc'><script src='${at}/inner.js'></script>"></iframe>
      <iframe sandbox="allow-scripts" srcdoc="<script>fetch('${at}/boxed',{mode:'no-cors'})</script>"></iframe>
      <script src="${at}/script.js"></script><link rel="stylesheet" href="${at}/style.css"><script>${script}</script>`;
    const site = await shop(
      to(`${at}/arrived`),
      { "/hop": to(`${at}/hopped`, 302), "/sw.js": `fetch("${at}/sw")` },
      hostile,
    );
    const probed = await probe(site, at);
    expect(probed).toMatchObject({ outcome: "arrived" });
    expect(probed.kept).toBeGreaterThan(3);
    expect(gateway.got).toEqual(["GET /arrived"]);
  });

  it("times out where no whole document comes, and failed where an error does or the site is never left", async () => {
    const slow = await gatewayWith(() => undefined);
    const half = await gatewayWith((_request, response) => void response.writeHead(200).write("<h1>"));
    const broken = await gatewayWith((_request, response) => void response.writeHead(500).end("no"));
    const wall = await gatewayWith((_request, response) => void response.writeHead(403).end("robots"));
    const come = async (gateway: string, redirectMs = 15_000) => {
      const site = await shop(to(`${gateway}/in`));
      const { outcome, reason, detail } = await quick(site, gateway, { redirectMs });
      return [outcome, reason, detail];
    };
    expect(await come(slow.site.url, 1_500)).toEqual(["timeout", "none", ""]);
    expect(await come(half.site.url, 1_500)).toEqual(["timeout", "none", ""]);
    expect(await come(broken.site.url)).toEqual(["failed", "gateway_answered", "500"]);
    expect(await come(wall.site.url)).toEqual(["blocked", "gateway_wall", "403"]);
    const dead = await quick(await shop(html("Thank you")), "https://pay.example", { redirectMs: 3_000 });
    expect(dead).toMatchObject({ outcome: "failed", reason: "never_left" });
    expect(await quick(await shop("!500"), "https://pay.example")).toMatchObject({
      ...{ outcome: "failed", reason: "site_answered", detail: "500" },
    });
  });

  it("that leads round in a ring has failed, and at this machine or inside our network is not seen", async () => {
    const gateway = await gatewayWith((request, response) => {
      response.writeHead(302, { location: `/in?${request.url?.length ?? 0}` }).end();
    });
    expect(await quick(await shop(to(`${gateway.site.url}/in`)), gateway.site.url)).toMatchObject({
      ...{ outcome: "failed", reason: "too_many_redirects" },
    });
    for (const inside of [
      "http://inside.example",
      "http://169.254.169.254",
      `http://127.0.0.1:${sentinel.port}`,
    ]) {
      const hosts = { gatewayHosts: [new URL(inside).host.replace(String(sentinel.port), "80")] };
      const probed = await quick(await shop(to(`${inside}/in`)), inside, hosts);
      expect(probed.outcome, inside).not.toMatch(/arrived|failed|timeout/);
    }
    expect(sentinel.reached()).toBe(0);
  });

  it("says which step is not there, and sees nothing of a site that is down or a page whose script never ends", async () => {
    const gateway = await gatewayWith(paying);
    const none = await served({ "/product": html("<h1>Sold out</h1>") });
    expect(await probe(none, gateway.site.url, {}, hasty)).toMatchObject({
      ...{ outcome: "not_seen", reason: "step_not_found", detail: "Add to cart", ms: null },
    });
    const gone = await served({});
    expect(await probe(gone, gateway.site.url, {}, hasty)).toMatchObject({
      ...{ outcome: "not_seen", reason: "site_answered", detail: "404" },
    });
    const busy = await served({ "/product": html("<script>for (;;) {}</script>") });
    expect(await probe(busy, gateway.site.url, { redirectMs: 800 }, hasty)).toMatchObject({
      outcome: "not_seen",
    });
    expect(gateway.got).toEqual([]);
  });
});
