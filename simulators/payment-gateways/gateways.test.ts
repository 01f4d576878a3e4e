import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { listen, type Listening } from "../http/listen";
import { DEMO_SITES } from "../sites/demo-sites";
import { openProofs } from "../sites/proofs";
import { siteApp } from "../sites/site-app";
import { openGateways, type OpenGateways } from "./start-gateways";

const [SITE] = DEMO_SITES;
const CONTROL = "http://simulators.example/payment-gateways/control";
const open: Listening[] = [];
let gateways: OpenGateways | undefined;
afterEach(async () => {
  for (const server of open.splice(0)) await server.close();
  await gateways?.counterpart.close();
});

/** A shop whose gateways listen, and a buyer's cookies. */
async function openShop() {
  const folder = await mkdtemp(join(tmpdir(), "gateways-"));
  gateways = await openGateways({ stateFile: join(folder, "gateways.json") });
  for (const { app, at } of gateways.doors) {
    const server = await listen(app, 0);
    open.push(server);
    at(server.url);
  }
  if (!SITE) throw new Error("There is no site.");
  const proofs = await openProofs(join(folder, "proofs.json"));
  const urls = { portalUrl: "http://portal.example", apiUrl: "http://api.example" };
  const server = await listen(siteApp(SITE, { ...urls, desk: gateways.desk }, proofs), 0);
  open.push(server);
  const jar = new Map<string, string>();
  const ask = async (path: string, form?: Record<string, string>): Promise<Response> => {
    const answer = await fetch(`${server.url}${path}`, {
      ...{ method: form ? "POST" : "GET", redirect: "manual" as const },
      ...(form ? { body: new URLSearchParams(form) } : {}),
      headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join("; ") },
    });
    const [, name, value] = /^(\w+)=([^;]*)/.exec(answer.headers.get("set-cookie") ?? "") ?? [];
    if (name !== undefined && value !== undefined) jar.set(name, value);
    return answer;
  };
  const product = `/en/shop/${SITE.products[0]?.id ?? ""}`;
  const pay = async (gateway: string): Promise<Response> => {
    await ask(product, {});
    return ask("/en/shop/pay", { gateway, email: "a@example.com" });
  };
  const order = (gateway: string, fault: string) =>
    gateways?.counterpart.app.request(`${CONTROL}/faults`, {
      ...{ method: "POST", headers: { "content-type": "application/json" } },
      body: JSON.stringify({ gateway, fault }),
    });
  return { ask, product, pay, order };
}

test("a shop has a cart for each visitor and leads to the gateway, which notes all that comes", async () => {
  const { ask, product, pay } = await openShop();
  expect(await (await ask(product)).text()).toContain("Add to cart");
  expect(await (await ask("/en/shop/cart")).text()).toContain("Nothing is in the cart");
  expect((await ask("/en/shop/pay", { gateway: "japan-konbini" })).status).toBe(409);
  expect((await ask(product, {})).headers.get("location")).toBe("/en/shop/cart");
  expect(await (await ask("/en/shop/cart")).text()).toContain("/en/shop/checkout");
  const led = await pay("japan-konbini");
  expect(led.status).toBe(303);
  const to = led.headers.get("location") ?? "";
  expect(await (await fetch(to)).text()).toContain("Konbini payment");
  await fetch(to, { method: "POST" });
  // Another gateway is at another port.
  expect(new URL((await pay("bank-transfer")).headers.get("location") ?? "").port).not.toBe(new URL(to).port);
  const said = await (await gateways?.counterpart.app.request(`${CONTROL}/received`))?.json();
  expect(said.received).toMatchObject([{ method: "GET", gateway: "japan-konbini" }, { method: "POST" }]);
});

test("a gateway goes wrong as it is told, and no other does", async () => {
  const { pay, order } = await openShop();
  const gateway = "singapore-paynow";
  const come = async () => fetch((await pay(gateway)).headers.get("location") ?? "", { redirect: "manual" });
  for (const [fault, status] of [
    ["error", 500],
    ["wall", 403],
    ["ring", 302],
    ["none", 200],
  ] as const) {
    expect((await order(gateway, fault))?.status).toBe(200);
    expect((await come()).status).toBe(status);
  }
  await order(gateway, "dead");
  await expect(come()).rejects.toThrow();
  await order(gateway, "post_only");
  const form = await (await pay(gateway)).text();
  expect(form).toMatch(/<form method="post" action="http:\/\/127\.0\.0\.1:\d+\/singapore-paynow\/session\//);
  expect((await pay("japan-konbini")).status).toBe(303);
  expect((await order("nobody", "dead"))?.status).toBe(422);
});
