import { createHash } from "node:crypto";
import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readReferenceBlob } from "@/lib/blobs";
import { withSystem } from "@/lib/core/db/system";
import { env } from "@/lib/core/env";
import { closeDeployment } from "@/lib/deployment";
import { signedCallback } from "@/test/callback";
import { makeProvider, word } from "@/test/make-provider";
import { startObjectStore, type StoredObjects } from "@/test/start-object-store";
import { toldState, twoOrders } from "@/test/told-states";
import { applyReading, type Told } from "./apply-reading";
import { checkReference } from "./check-reference";
import { findReference } from "./find-reference";
import { ingestCallback } from "./ingest-callback";

type Stated = typeof toldState extends fc.Arbitrary<infer T> ? T : never;

const counterpart = "lsp-registry";
const key = `LSP-${word()}`;
let s3: StoredObjects;

beforeAll(async () => {
  s3 = await startObjectStore("right");
  Object.assign(env(), { BLOB_URL: s3.store });
});
afterAll(async () => {
  Object.assign(env(), { BLOB_URL: undefined });
  await s3.close();
  await closeDeployment();
});

async function hear(status: string): Promise<{ applied: string; body: string }> {
  const reference = findReference(counterpart);
  if (!reference) throw new Error("There is no such reference.");
  // As a registry's answers do, each one differs by the moment it was given.
  const body = JSON.stringify({ status, asOf: word() });
  const reading = { ok: true as const, value: { status }, statedAt: null };
  const told: Told = {
    key,
    reading,
    via: "poll",
    occurredAt: null,
    messageId: null,
    body: Buffer.from(body),
    mediaType: "application/json",
  };
  return { applied: await applyReading(reference, told, new Date()), body };
}

const known = () =>
  withSystem("test", (tx) =>
    tx.registryEntry.findUniqueOrThrow({ where: { counterpart_key: { counterpart, key } } }),
  );
const snapshots = () =>
  withSystem("test", (tx) => tx.registrySnapshot.count({ where: { counterpart, key } }));

describe("the bytes that a state rests on", () => {
  it("are put into the object store for a new state, and not for one that only repeats it", async () => {
    const { applied, body } = await hear("active");
    expect(applied).toBe("changed");
    expect((await hear("active")).applied).toBe("confirmed");
    expect(s3.puts()).toBe(1);
    const sha256 = createHash("sha256").update(body).digest("hex");
    const provider = await makeProvider();
    expect(Buffer.from(await readReferenceBlob(provider.ctx(), sha256)).toString()).toBe(body);
  });

  it("that cannot be kept leave the last state standing, and the next look takes the new one over", async () => {
    const before = await known();
    Object.assign(env(), { BLOB_URL: { ...s3.store, secretKey: "wrong" } });
    expect((await hear("revoked")).applied).toBe("failed");
    expect(await known()).toMatchObject({
      failure: "reference_not_kept",
      sequence: before.sequence,
      snapshotId: before.snapshotId,
    });
    expect(await snapshots()).toBe(1);
    Object.assign(env(), { BLOB_URL: s3.store });
    expect((await hear("revoked")).applied).toBe("changed");
    expect(await known()).toMatchObject({ failure: null, sequence: before.sequence + 1 });
  });
});

describe("a signed message", () => {
  it("whose effect failed is taken when it is delivered again", async () => {
    const before = await known();
    const { headers, body } = signedCallback(key, "suspended");
    const deliver = () => ingestCallback({ counterpart, headers, body, now: new Date() });
    Object.assign(env(), { BLOB_URL: { ...s3.store, secretKey: "wrong" } });
    expect((await deliver()).applied).toBe("failed");
    Object.assign(env(), { BLOB_URL: s3.store });
    expect((await deliver()).applied).toBe("changed");
    expect(await known()).toMatchObject({ sequence: before.sequence + 1 });
    expect((await deliver()).applied).toBe("duplicate");
  });
});

describe("a counterpart whose clock runs ahead", () => {
  const MINUTE = 60_000;
  const announce = async (status: string, asOf: number) => {
    const { headers, body } = signedCallback(key, status, { asOf: new Date(asOf) });
    return (await ingestCallback({ counterpart, headers, body, now: new Date() })).applied;
  };

  it("is still taken in its own order, and nothing of it lies in our future", async () => {
    const ahead = Date.now() + 30 * MINUTE;
    expect(await announce("active", ahead)).toBe("changed");
    expect(await announce("revoked", ahead + 2 * MINUTE)).toBe("changed");
    expect(await announce("suspended", ahead + MINUTE)).toBe("stale");
    const { statedAt, occurredAt } = await known();
    expect(statedAt).toEqual(new Date(ahead + 2 * MINUTE));
    expect(occurredAt?.getTime()).toBeLessThanOrEqual(Date.now());
  });

  it("does not make what a look finds, which has no time, an old state", async () => {
    expect((await hear("active")).applied).toBe("changed");
  });

  it("by years shuts out for a day at most", async () => {
    await announce("suspended", Date.now() + 365 * 24 * 60 * MINUTE);
    const { statedAt } = await known();
    expect(statedAt?.getTime()).toBeLessThanOrEqual(Date.now() + 24 * 60 * MINUTE);
  });
});

describe("a look that brings nothing", () => {
  const untilNext = async (seconds: number) => {
    const { nextCheckAt } = await known();
    expect(nextCheckAt.getTime()).toBeGreaterThan(Date.now() + seconds * 1_000);
  };

  it("because the state is older than the one known is put off like one that failed", async () => {
    const reference = findReference(counterpart);
    if (!reference) throw new Error("There is no such reference.");
    const told: Told = {
      key,
      reading: { ok: true, value: { status: "active" }, statedAt: null },
      via: "poll",
      occurredAt: new Date(0),
      messageId: null,
      body: Buffer.from("{}"),
      mediaType: "application/json",
    };
    const now = new Date();
    expect(await applyReading(reference, told, now)).toBe("stale");
    await untilNext(10);
    expect(await known()).toMatchObject({ failure: "reference_stale", failingSince: now });
    await applyReading(reference, told, new Date(now.getTime() + 120_000));
    await untilNext(200);
  });

  it("because no endpoint is configured is put off too", async () => {
    const { ACCORDANT_COUNTERPARTS: configured } = env();
    Object.assign(env(), { ACCORDANT_COUNTERPARTS: {} });
    await withSystem("test", (tx) =>
      tx.registryEntry.updateMany({ where: { key }, data: { failingSince: null } }),
    );
    expect(await checkReference(counterpart, key, () => new Date())).toBe("failed");
    Object.assign(env(), { ACCORDANT_COUNTERPARTS: configured });
    await untilNext(10);
    expect(await known()).toMatchObject({ failure: "reference_no_endpoint" });
  });
});

describe("what a registry tells", () => {
  const tell = async (number: string, told: Stated, via: "poll" | "callback") => {
    const reference = findReference(counterpart);
    if (!reference) throw new Error("There is no such reference.");
    const { statedAt, value } = told;
    const body = Buffer.from(JSON.stringify({ ...value, asOf: statedAt }));
    const reading = { ok: true as const, value, statedAt: statedAt.toISOString() };
    const messageId = via === "callback" ? word() : null;
    const how = { via, occurredAt: statedAt, messageId, body, mediaType: "application/json" };
    await applyReading(reference, { key: number, reading, ...how }, new Date());
  };

  it("ends in one state whatever order it comes in, by announcement or by look", async () => {
    const ends = async (order: Stated[]): Promise<unknown> => {
      const number = `LSP-${word()}`;
      for (const [index, told] of order.entries())
        await tell(number, told, index % 2 === 0 ? "callback" : "poll");
      return withSystem("test", async (tx) => {
        const where = { counterpart_key: { counterpart, key: number } };
        const { snapshotId, statedAt } = await tx.registryEntry.findUniqueOrThrow({ where });
        const { value } = await tx.registrySnapshot.findUniqueOrThrow({ where: { id: snapshotId ?? "" } });
        return { statedAt, value };
      });
    };
    await fc.assert(
      fc.asyncProperty(twoOrders(toldState, 5), async ([one, other]) => {
        expect(await ends(one)).toEqual(await ends(other));
      }),
      { numRuns: 24 },
    );
  }, 60_000);
});
