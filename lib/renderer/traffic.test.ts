import type { ServerResponse } from "node:http";
import path from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { serveSite, type ServedSite } from "@/test/serve-site";
import { openRenderer, type Renderer } from ".";

const PATIENT = { timeout: 60_000 };
const ROBOTS = "User-agent: Accordant\nDisallow: /hidden/";

let renderer: Renderer;
const open: ServedSite[] = [];

beforeAll(() => {
  renderer = openRenderer({
    entry: path.resolve(".build", "renderer.mjs"),
    resolve: (_host, _options, done) => done(new Error("ENOTFOUND"), []),
    reach: { allowsLoopback: () => true, ports: () => [] },
    limits: { totalMs: 20_000, settleMs: 8_000, requestsMax: 20 },
  });
});
afterEach(async () => {
  for (const site of open.splice(0)) await site.close();
});
afterAll(() => renderer.stop());

async function served(answers: Parameters<typeof serveSite>[0]): Promise<ServedSite> {
  const site = await serveSite(answers);
  open.push(site);
  return site;
}

/** What a page that runs a script says in the end, and whether all of it was read. */
async function shown(site: ServedSite, path: string, other: ServedSite) {
  const rendered = await renderer.render({
    ...{ url: site.url + path, language: null, robots: ROBOTS, aliasedHosts: [] },
    ...{ homeOrigins: [site.url, other.url], charactersMax: 1_000_000, hopsMax: 5 },
  });
  if (rendered.kind !== "rendered") throw new Error(JSON.stringify(rendered));
  return { said: rendered.html.replace(/<script.*?<\/script>/gs, ""), isCut: rendered.isCut };
}

const page = (script: string, body = ""): string =>
  `<!doctype html><html lang="en"><head><title>Works</title></head><body>${body}<script>
    const say = (text) => document.body.append(text + "; ");
    ${script}
  </script></body></html>`;

describe("a page that scripts write", PATIENT, () => {
  it("is asked for no pictures, for nothing that robots.txt forbids, and sends nothing to other sites", async () => {
    const other = await served({});
    const script = `
      fetch("/hidden/data.json").catch(() => say("hidden kept"));
      fetch("/own", { method: "POST", body: "x" }).then(() => say("own sent"));
      fetch("${other.url}/", { method: "POST", mode: "no-cors", body: "x" }).catch(() => say("other kept"));`;
    const site = await served({
      "/": page(script, '<img src="/a.png">'),
      "/own": "ok",
      "/hidden/data.json": "1",
    });
    const { said } = await shown(site, "/", other);
    for (const words of ["hidden kept", "own sent", "other kept"]) expect(said).toContain(words);
    expect([site.asked, other.asked]).toEqual([["/", "/own"], []]);
  });

  it("is kept from the same by a redirect, by a frame's and by a socket", async () => {
    const other = await served({});
    const script = `
      fetch("/moved").catch(() => say("hidden kept"));
      fetch("/sends", { method: "POST", mode: "no-cors", body: "x" }).catch(() => say("other kept"));
      new WebSocket("${other.url.replace("http", "ws")}/socket").onclose = () => say("socket kept");
      fetch("/fine").then((answer) => answer.text()).then(say);`;
    const leads = (status: number, location: string) => (_request: unknown, response: ServerResponse) =>
      response.writeHead(status, { location }).end();
    const site = await served({
      "/": page(script, '<iframe src="/framed"></iframe>'),
      "/moved": leads(302, "/hidden/data.json"),
      "/framed": leads(302, "/hidden/frame"),
      "/sends": leads(307, `${other.url}/taken`),
      "/fine": leads(302, "/there"),
      "/there": "followed",
      "/hidden/data.json": "1",
      "/hidden/frame": "1",
    });
    const { said } = await shown(site, "/", other);
    for (const words of ["hidden kept", "other kept", "socket kept", "followed"])
      expect(said).toContain(words);
    expect(site.asked.toSorted()).toEqual(["/", "/fine", "/framed", "/moved", "/sends", "/there"]);
    expect(other.asked).toEqual([]);
  });

  it("loses nothing to pictures that are not asked for, however many it has", async () => {
    const pictures = Array.from({ length: 60 }, (_, at) => `<img src="/${at}.png">`).join("");
    const script = `fetch("/late").then((answer) => answer.text()).then(say);`;
    const site = await served({ "/": page(script, pictures), "/late": "all there" });
    const { said, isCut } = await shown(site, "/", site);
    expect([said.includes("all there"), isCut]).toEqual([true, false]);
  });
});
