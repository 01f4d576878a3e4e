import { createServer, type Server } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { env } from "../env";
import { guardedFetch, GuardedFetchError } from "./guarded-fetch";
import { isPublicAddress } from "./is-public-address";

let server: Server;
let url: string;
let accepted = 0;
beforeAll(async () => {
  server = createServer((request, response) => {
    if (request.url === "/redirect") return response.writeHead(302, { location: "/" }).end();
    if (request.url === "/large") return response.end(Buffer.alloc(6 * 1024 * 1024));
    if (request.url === "/slow") return void setTimeout(() => response.end("late"), 3_000);
    return response.end("here");
  });
  server.on("connection", () => (accepted += 1));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  const address = server.address();
  url = `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

async function refusal(target: string, options: object = {}): Promise<string> {
  return guardedFetch({ method: "GET", url: target, ...options }).then(
    () => "answered",
    (error: unknown) => (error instanceof GuardedFetchError ? error.code : String(error)),
  );
}

describe("outside the demo", () => {
  it.each([
    "127.0.0.1",
    "[::1]",
    "[::ffff:127.0.0.1]",
    "2130706433",
    "0x7f.1",
    "localhost",
    "0.0.0.0",
    "[::7f00:1]",
  ])("refuses %s and opens no connection", async (host) => {
    const port = new URL(url).port;
    Object.assign(env(), { ACCORDANT_DEMO: "0", OUTGOING_PORTS: [Number(port)] });
    const before = accepted;
    expect(await refusal(`http://${host}:${port}/`)).toBe("address_refused");
    expect(accepted).toBe(before);
    Object.assign(env(), { ACCORDANT_DEMO: "1", OUTGOING_PORTS: [] });
  });
});

describe("the object store that the operator named", () => {
  it("is reached on a private address, when the request says so; no other origin is", async () => {
    const port = Number(new URL(url).port);
    const store = { bucket: "evidence", region: "us-east-1", accessKey: "a", secretKey: "b" };
    Object.assign(env(), { ACCORDANT_DEMO: "0", BLOB_URL: { ...store, origin: url } });
    expect((await guardedFetch({ method: "GET", url: `${url}/`, toObjectStore: true })).status).toBe(200);
    expect(await refusal(`${url}/`)).toBe("port_refused");
    for (const other of [
      `http://localhost:${port}/`,
      `http://127.0.0.1:${port - 1}/`,
      `https://127.0.0.1:${port}/`,
    ])
      expect(await refusal(other, { toObjectStore: true })).toBe("address_refused");
    Object.assign(env(), { BLOB_URL: undefined });
    expect(await refusal(`${url}/`, { toObjectStore: true })).toBe("address_refused");
    Object.assign(env(), { ACCORDANT_DEMO: "1" });
  });
});

describe("a guarded request", () => {
  it("reaches loopback in the demo", async () => {
    const { status, body } = await guardedFetch({ method: "GET", url: `${url}/` });
    expect([status, body.toString()]).toEqual([200, "here"]);
  });

  it("follows no redirect, stops at its size and at its time", async () => {
    expect((await guardedFetch({ method: "GET", url: `${url}/redirect` })).status).toBe(302);
    expect(await refusal(`${url}/large`)).toBe("too_large");
    expect(await refusal(`${url}/slow`, { totalMs: 300 })).toBe("too_slow");
  });

  it("takes neither other schemes nor passwords in the address", async () => {
    expect(await refusal("file:///etc/passwd")).toBe("scheme_refused");
    expect(await refusal("http://user:pw@example.com/")).toBe("scheme_refused");
  });
});

describe("an address", () => {
  it.each([
    ["8.8.8.8", true],
    ["2606:4700::1111", true],
    ["10.0.0.1", false],
    ["172.16.0.1", false],
    ["192.168.1.1", false],
    ["169.254.169.254", false],
    ["100.64.0.1", false],
    ["::1", false],
    ["fe80::1", false],
    ["fd00::1", false],
    ["64:ff9b::7f00:1", false],
    ["2002:7f00:1::", false],
    ["::7f00:1", false],
    ["224.0.0.1", false],
    ["nonsense", false],
  ])("%s is public: %s", (address, expected) => {
    expect(isPublicAddress(address, false)).toBe(expected);
  });
});
