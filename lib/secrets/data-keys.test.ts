import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { withTenant, type Tx } from "@/lib/core/db/tenant";
import { newDataKey, open, parseKeyring, seal, unwrapDataKey, wrapDataKey } from "@/lib/core/envelope";
import { makeProvider } from "@/test/make-provider";
import { closeDeployment } from "@/lib/deployment";
import { env } from "@/lib/core/env";
import { ownDatabase } from "@/test/own-database";
import { openSecret, rewrapDataKeys, sealSecret } from ".";

let closeDatabase: () => Promise<void>;
beforeAll(async () => {
  closeDatabase = await ownDatabase();
});
afterAll(async () => {
  await closeDeployment();
  await closeDatabase();
});

const ring = (...kids: string[]) =>
  parseKeyring(kids.map((kid) => `${kid}:${Buffer.alloc(32, kid).toString("base64")}`).join(","));
const place = { tenant: "t1", table: "outbox", column: "sealed", rowId: "r1" };

describe("a sealed value", () => {
  const dataKey = { id: "d1", plain: randomBytes(32) };
  const sealed = seal(dataKey, place, "a secret");

  it("opens where it was sealed", () => {
    expect(open(dataKey, place, sealed)).toBe("a secret");
    expect(sealed).not.toContain("secret");
  });

  it.each([
    ["another row", { ...place, rowId: "r2" }],
    ["another column", { ...place, column: "payload" }],
    ["another table", { ...place, table: "api_key" }],
    ["another tenant", { ...place, tenant: "t2" }],
  ])("does not open in %s", (_name, elsewhere) => {
    expect(() => open(dataKey, elsewhere, sealed)).toThrow();
  });

  it("does not open when altered, under another key, or where it is no sealed value", () => {
    const altered = sealed.slice(0, -4) + (sealed.endsWith("AAAA") ? "BBBB" : "AAAA");
    expect(() => open(dataKey, place, altered)).toThrow();
    expect(() => open({ id: "d2", plain: dataKey.plain }, place, sealed)).toThrow("another data key");
    expect(() => open(dataKey, place, "a secret")).toThrow("not a sealed value");
  });
});

describe("the key ring", () => {
  it("opens what its older keys wrapped and wraps under its first", () => {
    const made = newDataKey(ring("old"), "t1");
    const both = ring("new", "old");
    expect(unwrapDataKey(both, "t1", made.wrapped)).toEqual(made.plain);
    const rewrapped = wrapDataKey(both, "t1", made.plain);
    expect(unwrapDataKey(ring("new"), "t1", rewrapped)).toEqual(made.plain);
    expect(() => unwrapDataKey(ring("new"), "t1", made.wrapped)).toThrow('no key "old"');
    expect(() => unwrapDataKey(both, "t2", made.wrapped)).toThrow();
  });

  it("refuses a key that is not 32 bytes", () => {
    expect(() => parseKeyring("k:c2hvcnQ=")).toThrow("not 32 bytes");
  });
});

describe("rotating the key ring under load", () => {
  it("fails no opening, and swapped values of two tenants open nowhere", async () => {
    const [one, two] = [await makeProvider(), await makeProvider()];
    const here = { table: "outbox", column: "sealed", rowId: "row" };
    const sealIn = (made: typeof one, text: string) =>
      withTenant(made.ctx(), (tx: Tx) => sealSecret(tx, made.providerId, here, text));
    const openIn = (made: typeof one, value: string) =>
      withTenant(made.ctx(), (tx: Tx) => openSecret(tx, made.providerId, here, value));
    const [first, second] = [await sealIn(one, "one's"), await sealIn(two, "two's")];

    const current = env().ACCORDANT_KEYRING;
    let failures = 0;
    let stop = false;
    const readers = Array.from({ length: 8 }, async () => {
      while (!stop) {
        const [a, b] = await Promise.all([openIn(one, first), openIn(two, second)]);
        if (a !== "one's" || b !== "two's") failures += 1;
      }
    });
    Object.assign(env(), { ACCORDANT_KEYRING: `k2:${randomBytes(32).toString("base64")},${current}` });
    expect(await rewrapDataKeys()).toBeGreaterThanOrEqual(4);
    await new Promise((resolve) => setTimeout(resolve, 300));
    stop = true;
    await Promise.all(readers);
    expect(failures).toBe(0);
    expect(await rewrapDataKeys()).toBe(0);
    await expect(openIn(one, second)).rejects.toThrow();
    await expect(openIn(two, first)).rejects.toThrow();
  }, 60_000);
});
