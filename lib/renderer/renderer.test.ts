import type { LookupAddress } from "node:dns";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { env } from "@/lib/core/env";
import type { Resolve } from "@/lib/core/guarded/guarded-agent";
import type { Rendered, RenderInput } from "@/lib/crawl";
import { HOSTILE_SCRIPT } from "@/test/hostile-script";
import { serveSite, type Answer, type ServedSite } from "@/test/serve-site";
import { startSentinel, type Sentinel } from "@/test/start-sentinel";
import { openRenderer, treeOf, type Renderer } from ".";

/** Names and what they resolve to, one answer a look-up; the last is kept. */
const NAMES: Record<string, string[]> = {
  "inside.example": ["127.0.0.1"],
  "inside6.example": ["::1"],
  "rebinding.example": ["93.184.216.34", "127.0.0.1"],
  "metadata.example": ["169.254.169.254"],
};
const looked = new Map<string, number>();
const resolve: Resolve = (host, _options, done) => {
  const answers = NAMES[host] ?? [];
  const times = looked.get(host) ?? 0;
  looked.set(host, times + 1);
  const address = answers[Math.min(times, answers.length - 1)];
  if (address === undefined) return done(new Error("ENOTFOUND"), []);
  const found: LookupAddress[] = [{ address, family: address.includes(":") ? 6 : 4 }];
  return done(null, found);
};

/** A browser has to be started, again after some of these, on a machine that may be busy with other tests. */
const PATIENT = { timeout: 60_000 };
const ENTRY = path.resolve(".build", "renderer.mjs");

let sentinel: Sentinel;
let renderer: Renderer;
/** One that has less patience. */
let strict: Renderer;
const open: ServedSite[] = [];

beforeAll(async () => {
  sentinel = await startSentinel();
  // The sentinel's port is one that may be called, so that it is the address that is refused.
  const reach = { allowsLoopback: () => true, ports: () => [sentinel.port] };
  const limits = { totalMs: 14_000, settleMs: 2_500, readMs: 10_000, bytesMax: 3_000_000, requestsMax: 400 };
  renderer = openRenderer({ entry: ENTRY, resolve, reach, limits });
  const less = { ...limits, totalMs: 2_500, settleMs: 1_500, memoryMax: 500_000_000 };
  strict = openRenderer({ entry: ENTRY, resolve, reach, limits: less });
});
afterEach(async () => {
  for (const site of open.splice(0)) await site.close();
});
afterAll(async () => {
  await Promise.all([renderer.stop(), strict.stop()]);
  await sentinel.close();
});

async function served(answers: Parameters<typeof serveSite>[0]): Promise<ServedSite> {
  const site = await serveSite(answers);
  open.push(site);
  return site;
}

function render(url: string, more: Partial<RenderInput> = {}, by = renderer): Promise<Rendered> {
  return by.render({
    ...{ url, language: null, robots: null, homeOrigins: [new URL(url).origin], aliasedHosts: [] },
    ...{ charactersMax: 1_000_000, hopsMax: 5, ...more },
  });
}

async function shown(url: string, more: Partial<RenderInput> = {}): Promise<string> {
  const rendered = await render(url, more);
  // What a script would say is no sign that it ran.
  return rendered.kind === "rendered"
    ? rendered.html.replace(/<script.*?<\/script>/gs, "")
    : JSON.stringify(rendered);
}

const page = (script: string, body = "", head = ""): string =>
  `<!doctype html><html lang="en"><head><title>Works</title>${head}</head><body>${body}<script>${script}</script></body></html>`;
const SAYS = (text: string): string => `document.body.append(${JSON.stringify(text)});`;

describe("a page that scripts write", PATIENT, () => {
  it("is read as a visitor sees it: what it fetches, what its components show, and where it leads", async () => {
    const script = `
      fetch("/data.json").then((answer) => answer.json()).then(({ weight }) => {
        customElements.define("x-card", class extends HTMLElement {
          connectedCallback() { this.attachShadow({ mode: "open" }).innerHTML = "<p>Shadow <slot></slot></p>"; }
        });
        document.querySelector("#app").innerHTML = "<table><tr><th>Weight</th><td>" + weight + "</td></tr></table><x-card>light</x-card>";
        history.pushState(null, "", "/shown#part");
      });`;
    const site = await served({
      "/": page(script, '<div id="app"></div>'),
      "/data.json": '{"weight":"1.2 kg"}',
    });
    const rendered = await render(site.url + "/");
    expect(rendered).toMatchObject({
      kind: "rendered",
      url: `${site.url}/shown`,
      status: 200,
      requests: 1,
      isCut: false,
    });
    const html = rendered.kind === "rendered" ? rendered.html : "";
    expect(html).toContain("<td>1.2 kg</td>");
    expect(html).toContain("<p>Shadow <slot>light</slot></p>");
    expect(site.asked).toEqual(["/", "/data.json"]);
  });
});

describe("addresses inside", PATIENT, () => {
  const HOSTS = [
    ["127.0.0.1", "localhost", "[::1]", "2130706433"],
    ["0.0.0.0", "[::ffff:127.0.0.1]", "x.localhost", "rebinding.example"],
    ["inside.example", "inside6.example", "rebinding.example"],
  ];

  it.each(HOSTS)("as %s, %s, %s are never connected to, whatever a page tries", async (...names) => {
    const hosts = [...names.map((host) => `${host}:${sentinel.port}`), "169.254.169.254", "metadata.example"];
    const site = await served({ "/": page(`const HOSTS = ${JSON.stringify(hosts)};${HOSTILE_SCRIPT}`) });
    const html = await shown(site.url + "/");
    expect(html).toContain("still here");
    expect(Number(/data-tried="(\d+)"/.exec(html)?.[1])).toBeGreaterThan(hosts.length * 20);
    expect(sentinel.reached()).toBe(0);
  });

  it("were resolved by nobody but the proxy, again for each try", () => {
    expect(looked.get("rebinding.example")).toBeGreaterThan(3);
  });

  it("are never connected to by where a page leads on", async () => {
    const inside = `http://127.0.0.1:${sentinel.port}/`;
    const leads = {
      "/refresh": page("", "", `<meta http-equiv="refresh" content="0;url=${inside}">`),
      "/script": page(`location.href = "${inside}"`),
      "/redirect": page(`location.href = "/to"`),
      "/to": `->${inside}`,
      "/file": page(`location.href = "file:///etc/passwd"`),
    };
    const site = await served(leads);
    for (const lead of ["/refresh", "/script", "/redirect", "/file"])
      expect(await shown(site.url + lead)).not.toMatch(/root:|inside/);
    expect(sentinel.reached()).toBe(0);
  });

  it("of this machine are out of reach but for the site's own, even where it may be called", async () => {
    const other = await served({ "/": "other" });
    const script = `fetch("${other.url}/").catch(() => { ${SAYS("refused")} })`;
    const site = await served({ "/": page(script) });
    expect(await shown(site.url + "/")).toContain("refused");
    expect(other.accepted()).toBe(0);
  });
});

describe("a hostile page", PATIENT, () => {
  it("whose script never ends could not be seen, and the next one is read", async () => {
    const site = await served({ "/": page("for (;;) {}"), "/next": page(SAYS("next")) });
    expect(await render(site.url + "/", {}, strict)).toMatchObject({ kind: "failed", code: "too_slow" });
    expect(await render(site.url + "/next", {}, strict)).toMatchObject({ kind: "rendered" });
  });

  it("that asks for ten thousand things is given some of them, or takes too long", async () => {
    const script = `for (let at = 0; at < 10000; at += 1) fetch("/n?" + at).catch(() => 0);`;
    const site = await served((request, response) => {
      response.writeHead(200, { "content-type": "text/html" }).end(request.url === "/" ? page(script) : "x");
    });
    const rendered = await render(site.url + "/", {}, strict);
    expect(rendered.kind === "failed" || rendered.isCut).toBe(true);
    expect(site.asked.length).toBeLessThanOrEqual(400);
  });

  it("that takes all memory could not be seen", async () => {
    const take = "for (let at = 0; at < 5; at += 1) all.push(new Uint8Array(2e7).fill(1))";
    const script = `const all = []; fetch("/waits"); setInterval(() => { ${take} })`;
    const site = await served({ "/": page(script), "/waits": () => undefined });
    const rendered = await render(site.url + "/", {}, strict);
    expect(rendered).toMatchObject({
      kind: "failed",
      code: expect.stringMatching(/memory|crashed|too_slow/),
    });
  });

  it("that leads round in a ring, or is made of more than is read, is left or cut", async () => {
    const big: Answer = (_request, response) => {
      response.writeHead(200, { "content-type": "text/javascript" });
      const part = Buffer.alloc(100_000, "/");
      const more = (): void => {
        while (!response.destroyed) if (!response.write(part)) return void response.once("drain", more);
      };
      more();
    };
    const ring = (to: string) => page("", "", `<meta http-equiv="refresh" content="0;url=${to}">`);
    const site = await served({
      ...{ "/a": ring("/b"), "/b": ring("/a"), "/big.js": big },
      "/big": page(SAYS("before"), "", '<script async src="/big.js"></script>'),
    });
    expect(await render(`${site.url}/a`)).toMatchObject({ kind: "failed", code: "too_many_redirects" });
    expect(site.asked.length).toBeLessThanOrEqual(8);
    expect(await render(`${site.url}/big`)).toMatchObject({ kind: "rendered", isCut: true });
  });

  it("of tens of thousands of elements is read to its limit", async () => {
    const site = await served({
      "/": page(`document.body.innerHTML = "<p>more and more</p>".repeat(30000)`),
    });
    const rendered = await render(site.url + "/", { charactersMax: 100_000 });
    expect(rendered).toMatchObject({ kind: "rendered", isCut: true });
    expect(rendered.kind === "rendered" && rendered.html.length).toBe(100_000);
  });

  it("over which the renderer is killed could not be seen, and another is started for the next", async () => {
    const site = await served({
      "/": page("setInterval(() => fetch('/'), 100)"),
      "/next": page(SAYS("next")),
    });
    const under = render(site.url + "/");
    const before = renderer.pid() ?? 0;
    setTimeout(() => process.kill(before, "SIGKILL"), 500);
    expect(await under).toMatchObject({ kind: "failed", code: "crashed" });
    expect(await shown(site.url + "/next")).toContain("next");
    expect(renderer.pid()).not.toBe(before);
  });
});

describe("the renderer and its browser", () => {
  it("are told no secret of this process, and as root are another user's (needs /proc)", async (context) => {
    if (!existsSync("/proc/self/environ")) return context.skip();
    const site = await served({ "/": page(SAYS("here")) });
    await shown(site.url + "/");
    const { DATABASE_TENANT_URL, DATABASE_SYSTEM_URL, AUTH_SECRET, ACCORDANT_KEYRING, SMTP_URL } = env();
    const secrets = [DATABASE_TENANT_URL, DATABASE_SYSTEM_URL, AUTH_SECRET, ACCORDANT_KEYRING, SMTP_URL];
    expect(secrets.every((secret) => secret.length > 8)).toBe(true);
    const told = treeOf(renderer.pid() ?? 0).flatMap((pid) => {
      try {
        const read = (name: string) => readFileSync(`/proc/${pid}/${name}`, "latin1");
        return [{ said: read("environ") + read("cmdline"), status: read("status") }];
      } catch {
        // One that has ended meanwhile.
        return [];
      }
    });
    expect(told.length).toBeGreaterThan(3);
    for (const { said, status } of told) {
      for (const secret of secrets) expect(said).not.toContain(secret);
      expect(said).not.toMatch(/DATABASE|ACCORDANT_|SECRET|KEYRING|SMTP/);
      if (process.getuid?.() === 0) expect(status).not.toMatch(/^Uid:\s+0\b/m);
    }
  });

  it("end when they are stopped, with their folder, and where there is none a page could not be seen", async () => {
    const tree = treeOf(renderer.pid() ?? 0);
    await renderer.stop();
    expect(renderer.pid()).toBe(null);
    await expect
      .poll(
        () =>
          tree.filter(
            (pid) =>
              existsSync(`/proc/${pid}/status`) &&
              !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, "utf8")),
          ).length,
      )
      .toBe(0);
    const none = openRenderer({
      entry: "/nowhere/renderer.mjs",
      resolve,
      reach: { allowsLoopback: () => true, ports: () => [] },
    });
    const input = {
      url: "http://127.0.0.1:1/",
      language: null,
      robots: null,
      homeOrigins: [],
      aliasedHosts: [],
    };
    expect(await none.render({ ...input, charactersMax: 1_000, hopsMax: 5 })).toMatchObject({
      code: "no_browser",
    });
    await none.stop();
  });
});
