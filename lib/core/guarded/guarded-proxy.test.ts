import type { LookupAddress } from "node:dns";
import { connect } from "node:net";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { serveSite, type ServedSite } from "@/test/serve-site";
import { startSentinel, type Sentinel } from "@/test/start-sentinel";
import type { Resolve } from "./guarded-agent";
import { openGuardedProxy, type GuardedProxy } from "./guarded-proxy";
import { basicOf, type PassRules, type ProxyPass } from "./proxy-pass";

const NAMES: Record<string, string[]> = {
  "inside.example": ["127.0.0.1"],
  "inside6.example": ["::1"],
  "mixed.example": ["93.184.216.34", "10.0.0.5"],
  "metadata.example": ["169.254.169.254"],
};
const resolve: Resolve = (host, _options, done) => {
  const addresses = NAMES[host];
  if (!addresses) return done(new Error("ENOTFOUND"), []);
  const found = addresses.map((address): LookupAddress => ({
    address,
    family: address.includes(":") ? 6 : 4,
  }));
  return done(null, found);
};

const RULES: PassRules = { bytesMax: 100_000, requestsMax: 100, loopbackPorts: [], refusedHosts: [] };

let sentinel: Sentinel;
let proxy: GuardedProxy;
let site: ServedSite;
const passes: ProxyPass[] = [];

beforeAll(async () => {
  sentinel = await startSentinel();
  const reach = { allowsLoopback: () => true, ports: () => [sentinel.port] };
  proxy = await openGuardedProxy(resolve, reach);
  site = await serveSite({
    "/": "here",
    "/big": (_request, response) => void response.end("x".repeat(300_000)),
  });
});
afterEach(() => passes.splice(0).forEach((pass) => pass.end()));
afterAll(async () => {
  await proxy.close();
  await site.close();
  await sentinel.close();
});

function passWith(rules: Partial<PassRules> = {}): ProxyPass {
  const pass = proxy.openPass({ ...RULES, loopbackPorts: [Number(new URL(site.url).port)], ...rules });
  passes.push(pass);
  return pass;
}

/** Says something to the proxy and gives all that comes back. */
function say(text: string): Promise<string> {
  return new Promise((done) => {
    let said = "";
    const socket = connect(proxy.port, "127.0.0.1", () => socket.write(text));
    socket.on("data", (part) => (said += part.toString("latin1")));
    socket.on("error", () => undefined);
    socket.setTimeout(3_000, () => socket.destroy());
    socket.once("close", () => done(said));
  });
}

const shown = (pass: ProxyPass | null): string => (pass ? `proxy-authorization: ${basicOf(pass)}\r\n` : "");
const get = (url: string, pass: ProxyPass | null) =>
  say(`GET ${url} HTTP/1.1\r\nhost: x\r\n${shown(pass)}connection: close\r\n\r\n`);
const through = (host: string, pass: ProxyPass | null) =>
  say(
    `CONNECT ${host} HTTP/1.1\r\nhost: ${host}\r\n${shown(pass)}\r\nGET / HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n`,
  );
const statusOf = (said: string): number => Number(said.split(" ")[1] ?? 0);

describe("the proxy", () => {
  it("serves whoever shows a pass's credential, in the open and by tunnel, until it ends; and nobody else", async () => {
    const { host } = new URL(site.url);
    const pass = passWith();
    expect(await get(`${site.url}/`, pass)).toMatch(/^HTTP\/1.1 200[^]*here\r\n/);
    expect(await through(host, pass)).toMatch(/^HTTP\/1.1 200 Connected[^]*HTTP\/1.1 200[^]*here\r\n/);
    expect(pass.used()).toMatchObject({ requests: 2, isOver: false });
    const before = site.accepted();
    for (const other of [null, { ...pass, password: "other" }])
      expect([statusOf(await get(`${site.url}/`, other)), statusOf(await through(host, other))]).toEqual([
        407, 407,
      ]);
    pass.end();
    expect([statusOf(await get(`${site.url}/`, pass)), statusOf(await through(host, pass))]).toEqual([
      407, 407,
    ]);
    expect(site.accepted()).toBe(before);
  });

  const INSIDE = [
    "127.0.0.1",
    "127.1",
    "2130706433",
    "0x7f.1",
    "0177.0.0.1",
    "0.0.0.0",
    "10.1.2.3",
    "172.16.0.1",
  ].concat(
    [
      "192.168.0.1",
      "169.254.169.254",
      "100.64.0.1",
      "224.0.0.1",
      "255.255.255.255",
      "[::1]",
      "[::]",
      "[fd00::1]",
    ],
    [
      "[::ffff:127.0.0.1]",
      "[::7f00:1]",
      "[64:ff9b::7f00:1]",
      "[2002:7f00:1::]",
      "[fe80::1]",
      "localhost",
      "x.localhost",
    ],
    ["inside.example", "inside6.example", "mixed.example", "metadata.example", "nowhere.example"],
  );

  it.each(INSIDE)("connects to nothing at %s, in the open or by tunnel, at any port", async (host) => {
    const pass = passWith();
    for (const port of [sentinel.port, 80, 443])
      for (const said of [await get(`http://${host}:${port}/`, pass), await through(`${host}:${port}`, pass)])
        expect([403, 502]).toContain(statusOf(said));
    expect(sentinel.reached()).toBe(0);
  });

  it("calls no other port, scheme or host that stands for nothing, and no address with a password", async () => {
    const pass = passWith({ refusedHosts: ["www.works.example"] });
    for (const url of [
      "http://93.184.216.34:22/",
      "https://93.184.216.34/",
      "http://u:p@93.184.216.34/",
      "/",
    ])
      expect(statusOf(await get(url, pass))).toBe(403);
    for (const host of ["93.184.216.34:25", "www.works.example:443", "u@93.184.216.34:443", "nonsense"])
      expect([400, 403]).toContain(statusOf(await through(host, pass)));
    const without = passWith({ loopbackPorts: [] });
    expect(statusOf(await get(`${site.url}/`, without))).toBe(403);
  });

  it("gives no more bytes and no more requests than the pass allows", async () => {
    const pass = passWith();
    const said = await get(`${site.url}/big`, pass);
    expect(said.length).toBeLessThan(200_000);
    expect(pass.used().isOver).toBe(true);
    expect(statusOf(await get(`${site.url}/`, pass))).toBe(403);
    const few = passWith({ requestsMax: 2 });
    const answers = [
      await get(`${site.url}/`, few),
      await get(`${site.url}/`, few),
      await get(`${site.url}/`, few),
    ];
    expect(answers.map(statusOf)).toEqual([200, 200, 403]);
  });
});
