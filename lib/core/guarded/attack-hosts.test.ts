import type { LookupAddress } from "node:dns";
import { createServer, type Server } from "node:http";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { env } from "../env";
import { createGuardedFetch } from "./guarded-fetch";
import { GuardedFetchError } from "./guarded-fetch-error";

/** Counts every connection it gets, over IPv4 and IPv6: whatever is refused must leave it at nought. */
let sentinel: Server;
let port: number;
let accepted = 0;

/** Names and what they resolve to, one answer a look-up; the last is kept. */
const NAMES: Record<string, string[][]> = {
  "private.example": [["10.0.0.5"]],
  "loopback.example": [["127.0.0.1"]],
  "loopback6.example": [["::1"]],
  "mapped.example": [["::ffff:127.0.0.1"]],
  "nat64.example": [["64:ff9b::7f00:1"]],
  "sixtofour.example": [["2002:7f00:1::"]],
  "teredo.example": [["2001:0:7f00:1::"]],
  "compat.example": [["::7f00:1"]],
  "metadata.example": [["169.254.169.254"]],
  "cgnat.example": [["100.64.0.1"]],
  "ula.example": [["fd00::1"]],
  "linklocal6.example": [["fe80::1"]],
  "multicast.example": [["224.0.0.1"]],
  "broadcast.example": [["255.255.255.255"]],
  "mixed.example": [["93.184.216.34", "127.0.0.1"]],
  "mixed6.example": [["2606:2800:220:1::1", "::1"]],
  "empty.example": [[]],
  "rebinding.example": [["127.0.0.1"], ["93.184.216.34"]],
};

/** Names of others, whose addresses may be reached. */
const OUTSIDE: Record<string, string[][]> = {
  "outside.example": [["93.184.216.34"]],
  "outside6.example": [["2606:2800:220:1::1"]],
  "half-inside.example": [["127.0.0.1", "93.184.216.34"]],
};

/** Where the second answer would lead elsewhere. */
const PINNED: Record<string, string[][]> = { "pinned.example": [["127.0.0.1"], ["10.0.0.5"]] };

const looked = new Map<string, number>();

function resolve(
  host: string,
  _options: object,
  done: (error: Error | null, addresses: LookupAddress[]) => void,
): void {
  const answers = [...(NAMES[host.replace(/\.$/, "")] ?? PINNED[host] ?? OUTSIDE[host] ?? [])];
  if (answers.length === 0) return done(new Error("ENOTFOUND"), []);
  const times = looked.get(host) ?? 0;
  looked.set(host, times + 1);
  const found = answers[Math.min(times, answers.length - 1)] ?? [];
  done(
    null,
    found.map((address) => ({ address, family: address.includes(":") ? 6 : 4 })),
  );
}

const guardedFetch = createGuardedFetch(resolve);

async function refusal(url: string, redirectsMax = 0): Promise<string> {
  return guardedFetch({ method: "GET", url, totalMs: 3_000, redirectsMax }).then(
    (response) => `answered ${response.status}`,
    (error: unknown) => (error instanceof GuardedFetchError ? error.code : String(error)),
  );
}

beforeAll(async () => {
  Object.assign(env(), { ACCORDANT_DEMO: "0" });
  sentinel = createServer((_request, response) => response.end("inside"));
  sentinel.on("connection", () => (accepted += 1));
  await new Promise<void>((done) => sentinel.listen(0, "::", () => done()));
  const address = sentinel.address();
  port = typeof address === "object" && address ? address.port : 0;
  // The sentinel's port is one that may be called, so that it is the address that is refused.
  Object.assign(env(), { OUTGOING_PORTS: [port] });
});
afterAll(async () => {
  Object.assign(env(), { ACCORDANT_DEMO: "1", OUTGOING_PORTS: [] });
  await new Promise((done) => sentinel.close(done));
});

const LITERALS = [
  "127.0.0.1",
  "127.1",
  "127.0.1",
  "127.255.255.254",
  "2130706433",
  "0x7f000001",
  "0x7f.1",
  "0177.0.0.1",
  "017700000001",
  "①②⑦.0.0.1",
  "１２７.0.0.1",
  "0",
  "0.0.0.0",
  "10.1.2.3",
  "172.16.0.1",
  "172.31.255.255",
  "192.168.0.1",
  "169.254.169.254",
  "100.64.0.1",
  "100.127.255.255",
  "192.0.0.1",
  "192.0.2.1",
  "198.18.0.1",
  "198.51.100.1",
  "203.0.113.1",
  "224.0.0.1",
  "240.0.0.1",
  "255.255.255.255",
  "[::1]",
  "[::]",
  "[0:0:0:0:0:0:0:1]",
  "[::ffff:127.0.0.1]",
  "[::ffff:7f00:1]",
  "[::127.0.0.1]",
  "[::7f00:1]",
  "[64:ff9b::127.0.0.1]",
  "[2002:7f00:1::]",
  "[2001:0:7f00:1::]",
  "[fe80::1]",
  "[fc00::1]",
  "[fd12:3456::1]",
  "[ff02::1]",
  "[2001:db8::1]",
];

describe("an address that leads inside", () => {
  it.each(LITERALS)("written as %s is refused before anything is connected", async (host) => {
    expect(await refusal(`http://${host}:${port}/`)).toBe("address_refused");
    expect(accepted).toBe(0);
  });

  it.each(Object.keys(NAMES))("behind the name %s is refused, all of the name", async (host) => {
    expect(await refusal(`http://${host}:${port}/`)).toBe("address_refused");
    expect(await refusal(`https://${host}.:${port}/`)).toMatch(/^address_refused|unreachable$/);
    expect(accepted).toBe(0);
  });

  it.each([
    `http://user@127.0.0.1/`,
    "file:///etc/passwd",
    "gopher://127.0.0.1/",
    "ftp://127.0.0.1/",
    "not an address",
  ])("in the address %s is refused for its form", async (url) =>
    expect(await refusal(url)).toBe("scheme_refused"),
  );
});

describe("a port", () => {
  let allowed: number[];
  beforeAll(() => (allowed = env().OUTGOING_PORTS));
  afterEach(() => void Object.assign(env(), { ACCORDANT_DEMO: "0", OUTGOING_PORTS: allowed }));

  it.each([21, 22, 25, 1_023, 1_024, 3_306, 5_432, 6_379, 8_080, 8_443, 9_200, 65_535])(
    "%i of another's address is refused, demo or not, before its name is looked up",
    async (other) => {
      for (const demo of ["0", "1"]) {
        Object.assign(env(), { ACCORDANT_DEMO: demo, OUTGOING_PORTS: [8_444] });
        for (const host of ["93.184.216.34", "[2606:2800:220:1::1]", "outside.example", "outside6.example"])
          expect([host, demo, await refusal(`http://${host}:${other}/`)]).toEqual([
            host,
            demo,
            "port_refused",
          ]);
      }
      expect(accepted).toBe(0);
    },
  );

  it("of loopback is the demo's from 1024 on, and of a name only where all of it is loopback", async () => {
    Object.assign(env(), { OUTGOING_PORTS: [] });
    expect(await refusal(`http://127.0.0.1:${port}/`)).toBe("port_refused");
    Object.assign(env(), { ACCORDANT_DEMO: "1" });
    expect(await refusal("http://127.0.0.1:25/")).toBe("port_refused");
    expect(await refusal(`http://half-inside.example:${port}/`)).toBe("port_refused");
    expect(accepted).toBe(0);
    expect(await refusal(`http://127.0.0.1:${port}/`)).toBe("answered 200");
    accepted = 0;
  });

  it.each(["http://a.example:443/", "https://a.example:80/", "https://a.example/", "http://a.example:8444/"])(
    "as in %s may be called",
    async (url) => {
      Object.assign(env(), { OUTGOING_PORTS: [8_444] });
      expect(await refusal(url)).toBe("unreachable");
    },
  );
});

describe("a name", () => {
  it("is asked for once, and connected to at the very address that was checked", async () => {
    const allowed = createServer((_request, response) => response.end("here"));
    await new Promise<void>((done) => allowed.listen(0, "127.0.0.1", () => done()));
    const address = allowed.address();
    Object.assign(env(), { ACCORDANT_DEMO: "1" });
    const at = typeof address === "object" && address ? address.port : 0;
    expect(await refusal(`http://pinned.example:${at}/`)).toBe("answered 200");
    expect(looked.get("pinned.example")).toBe(1);
    // The next connection is checked anew, and what the name says now leads inside.
    expect(await refusal(`http://pinned.example:${at + 1}/`)).toBe("address_refused");
    Object.assign(env(), { ACCORDANT_DEMO: "0" });
    await new Promise((done) => allowed.close(done));
  });
});

describe("a redirect", () => {
  let outside: Server;
  let hops = 0;
  let target = "";
  let url: string;
  beforeAll(async () => {
    // The first address may be reached, so that only what it leads to is refused.
    outside = createServer((_request, response) => {
      hops += 1;
      response.writeHead(302, { location: target }).end();
    });
    await new Promise<void>((done) => outside.listen(0, "127.0.0.1", () => done()));
    const address = outside.address();
    url = `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}/`;
  });
  afterAll(() => new Promise((done) => outside.close(done)));

  it.each([
    "http://169.254.169.254/latest/meta-data/",
    "http://10.0.0.1/",
    "http://private.example/",
    "file:///etc/passwd",
    "http://93.184.216.34:8080/",
    "http://outside.example:6379/",
    "http://127.0.0.1:25/",
  ])("to %s is checked like the first address", async (location) => {
    Object.assign(env(), { ACCORDANT_DEMO: "1" });
    target = location;
    expect(await refusal(url, 5)).toMatch(/^(address|scheme|port)_refused$/);
    Object.assign(env(), { ACCORDANT_DEMO: "0" });
  });

  it("in a ring ends after as many as were allowed", async () => {
    Object.assign(env(), { ACCORDANT_DEMO: "1" });
    target = url;
    hops = 0;
    expect(await refusal(url, 5)).toBe("too_many_redirects");
    expect(hops).toBe(6);
    Object.assign(env(), { ACCORDANT_DEMO: "0" });
  });
});

describe("a server that is slow on purpose", () => {
  it("sending a byte at a time is cut off at the time allowed", async () => {
    Object.assign(env(), { ACCORDANT_DEMO: "1" });
    const slow = createServer((_request, response) => {
      response.writeHead(200, { "content-length": "1000" });
      const drip = setInterval(() => response.write("x"), 50);
      response.on("close", () => clearInterval(drip));
    });
    await new Promise<void>((done) => slow.listen(0, "127.0.0.1", () => done()));
    const address = slow.address();
    const at = `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}/`;
    const started = performance.now();
    const code = await guardedFetch({ method: "GET", url: at, totalMs: 700 }).catch((error: unknown) =>
      error instanceof GuardedFetchError ? error.code : "",
    );
    expect([code, performance.now() - started < 5_000]).toEqual(["too_slow", true]);
    slow.closeAllConnections();
    await new Promise((done) => slow.close(done));
    Object.assign(env(), { ACCORDANT_DEMO: "0" });
  });
});
