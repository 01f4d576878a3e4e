import { createHash } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { ObjectStore } from "@/lib/core/blob-url";
import { withSystem } from "@/lib/core/db/system";
import { withTenant } from "@/lib/core/db/tenant";
import { env } from "@/lib/core/env";
import { closeDeployment } from "@/lib/deployment";
import { makeProvider, word, type MadeProvider } from "@/test/make-provider";
import { asOwner } from "@/test/owner-query";
import { startObjectStore, type StoredObjects } from "@/test/start-object-store";
import { BlobError, putBlob, readBlob, readReferenceBlob, recordBlob } from ".";

const SECRET = "a/secret+with=signs";
const mediaType = "text/plain";
let one: MadeProvider;
let other: MadeProvider;
let s3: StoredObjects;

beforeAll(async () => {
  [one, other] = [await makeProvider(), await makeProvider()];
  s3 = await startObjectStore(SECRET);
});
afterAll(async () => {
  await s3.close();
  await closeDeployment();
});

const content = (): Buffer => Buffer.from(`content ${word()} 内容`);
const keepIn = (store: ObjectStore | undefined): void => void Object.assign(env(), { BLOB_URL: store });

/** Keeps bytes as a provider's own, or for all providers. */
async function keep(provider: MadeProvider | null, bytes: Uint8Array): Promise<string> {
  const blob = await putBlob({ providerId: provider?.providerId ?? null, bytes, mediaType });
  return provider
    ? withTenant(provider.ctx(), (tx) => recordBlob(tx, blob, new Date()))
    : withSystem("test", (tx) => recordBlob(tx, blob, new Date()));
}

/** The rows of some content that a provider may see: its own and those for all. */
const rows = (provider: MadeProvider, sha256: string) =>
  withTenant(provider.ctx(), (tx) => tx.blob.findMany({ where: { sha256 } }));

async function failure(work: Promise<unknown>): Promise<{ code: string; detail: string }> {
  const error: unknown = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof BlobError)) throw new Error(`No blob error: ${String(error)}`);
  return { code: error.code, detail: error.detail };
}

async function deleteContent(sha256: string): Promise<void> {
  await asOwner(async (client) => {
    await client.query("BEGIN; SET LOCAL lock_timeout = '20s'; ALTER TABLE blob NO FORCE ROW LEVEL SECURITY");
    await client.query("UPDATE blob SET bytes = NULL, deleted_at = now() WHERE sha256 = $1", [sha256]);
    await client.query("ALTER TABLE blob FORCE ROW LEVEL SECURITY; COMMIT");
  });
}

describe.each(["PostgreSQL", "an object store"])("content in %s", (where) => {
  const outside = where !== "PostgreSQL";
  beforeEach(() => keepIn(outside ? s3.store : undefined));

  it("is read back as it was, with its type and size, from where it was kept", async () => {
    const bytes = content();
    const sha256 = await keep(one, bytes);
    const [row] = await rows(one, sha256);
    expect(row).toMatchObject({ mediaType, byteCount: bytes.byteLength, deletedAt: null });
    expect(row?.bytes === null).toBe(outside);
    expect(s3.objects.has(`evidence/${one.providerId}/${sha256}`)).toBe(outside);
    expect(row && Buffer.from(await readBlob(row)).equals(bytes)).toBe(true);
  });

  it("is kept once per provider and once for all, however often it comes", async () => {
    const bytes = content();
    const names = new Set<string>();
    for (const owner of [one, one, other, null, null]) names.add(await keep(owner, bytes));
    const [sha256 = ""] = names;
    expect(names.size).toBe(1);
    const owners = async (provider: MadeProvider) =>
      (await rows(provider, sha256)).map((row) => row.providerId).sort();
    expect(await owners(one)).toEqual([one.providerId, null].sort());
    expect(await owners(other)).toEqual([other.providerId, null].sort());
    const keys = [...s3.objects.keys()].filter((key) => key.endsWith(sha256));
    expect(keys).toHaveLength(outside ? 3 : 0);
  });

  it("of a counterpart is read by every provider, and one never captured is not found", async () => {
    const bytes = content();
    const sha256 = await keep(null, bytes);
    for (const provider of [one, other])
      expect(Buffer.from(await readReferenceBlob(provider.ctx(), sha256)).equals(bytes)).toBe(true);
    const own = await keep(one, content());
    await expect(readReferenceBlob(one.ctx(), own)).rejects.toThrow("not_found");
  });

  it("may be empty", async () => {
    const sha256 = await keep(other, Buffer.alloc(0));
    const [row] = await rows(other, sha256);
    expect(row && (await readBlob(row)).byteLength).toBe(0);
  });

  it("that was deleted leaves its hash, and reading it says when", async () => {
    const sha256 = await keep(null, content());
    await deleteContent(sha256);
    const said = await failure(readReferenceBlob(one.ctx(), sha256));
    expect(said.code).toBe("deleted");
    expect(said.detail).toMatch(new RegExp(`${sha256} was deleted at 20.+ only its hash is kept`));
    expect(await rows(one, sha256)).toHaveLength(1);
  });
});

describe("an object store", () => {
  beforeEach(() => keepIn(s3.store));

  it.each([
    ["changed", Buffer.from("something else"), "damaged"],
    ["grown", Buffer.alloc(100_000), "damaged"],
    ["gone", null, "missing"],
  ])("whose object is %s is not believed", async (_name, bytes, code) => {
    const sha256 = await keep(null, content());
    const key = `evidence/reference/${sha256}`;
    if (bytes) s3.objects.set(key, bytes);
    else s3.objects.delete(key);
    expect((await failure(readReferenceBlob(one.ctx(), sha256))).code).toBe(code);
  });

  it.each([
    ["a wrong secret", { secretKey: "wrong" }, "403 SignatureDoesNotMatch"],
    ["a wrong key", { accessKey: "wrong" }, "403 InvalidAccessKeyId"],
    ["another region", { region: "us-east-1" }, "403 AuthorizationHeaderMalformed"],
    ["a bucket that is not there", { bucket: "elsewhere" }, "404 NoSuchBucket"],
  ])(
    "that refuses %s says so in one sentence without a secret, and nothing is kept",
    async (_name, change, said) => {
      const before = s3.puts();
      const bytes = content();
      keepIn({ ...s3.store, ...change });
      const { code, detail } = await failure(keep(null, bytes));
      expect(code).toBe("refused");
      expect(detail).toContain(said);
      expect(detail).not.toContain(SECRET);
      expect(s3.puts()).toBe(before);
      expect(await rows(one, createHash("sha256").update(bytes).digest("hex"))).toEqual([]);
    },
  );

  it("that is not there, or is not named any more, is said apart", async () => {
    const sha256 = await keep(null, content());
    keepIn({ ...s3.store, origin: "http://127.0.0.1:9" });
    expect((await failure(putBlob({ providerId: null, bytes: content(), mediaType }))).code).toBe(
      "unreachable",
    );
    keepIn(undefined);
    expect((await failure(readReferenceBlob(one.ctx(), sha256))).code).toBe("no_store");
  });

  it("may be on a private address outside the demo", async () => {
    Object.assign(env(), { ACCORDANT_DEMO: "0" });
    const bytes = content();
    const sha256 = await keep(null, bytes);
    expect(Buffer.from(await readReferenceBlob(one.ctx(), sha256)).equals(bytes)).toBe(true);
    Object.assign(env(), { ACCORDANT_DEMO: "1" });
  });
});
