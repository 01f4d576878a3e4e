import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readReferenceBlob } from "@/lib/blobs";
import { withSystem } from "@/lib/core/db/system";
import { env } from "@/lib/core/env";
import { closeDeployment } from "@/lib/deployment";
import { makeProvider, word } from "@/test/make-provider";
import { startObjectStore, type StoredObjects } from "@/test/start-object-store";
import { applyReading, type Told } from "./apply-reading";
import { findReference } from "./find-reference";

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
