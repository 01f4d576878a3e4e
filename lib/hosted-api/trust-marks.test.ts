import { checkStatus } from "@digitalbazaar/vc-bitstring-status-list";
import { compactVerify, createLocalJWKSet, decodeJwt, decodeProtectedHeader } from "jose";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { withSystem } from "@/lib/core/db/system";
import { endLspContract } from "@/lib/lsp";
import { announce } from "@/test/callback";
import { makeProvider, makeSite, type MadeProvider, type MadeSite } from "@/test/make-provider";
import { markTypes } from "@/test/mark-types";
import { startHostedApi, type StartedApi } from "@/test/start-hosted-api";

let api: StartedApi;
let provider: MadeProvider;
let site: MadeSite;
const [type = ""] = markTypes();
beforeAll(async () => {
  api = await startHostedApi();
  provider = await makeProvider();
  site = await makeSite(provider);
  await announce(site.number, "active");
});
afterAll(() => api.close());

const base = (made = provider) => `${api.url}/${made.slug}/v1`;
const at = (path: string) => `${base()}${path}`;
const Entry = z.object({
  statusPurpose: z.string(),
  statusListIndex: z.string(),
  statusListCredential: z.string(),
});
const Mark = z.object({ credentialStatus: z.array(Entry), iat: z.number(), exp: z.number() });

async function markOf(slug = site.slug): Promise<string> {
  const response = await fetch(at(`/sites/${slug}/trust-mark`));
  expect([response.status, response.headers.get("content-type")]).toEqual([
    200,
    "application/trust-mark+jwt",
  ]);
  return response.text();
}

async function askStatus(mark: string, made = provider): Promise<Response> {
  return fetch(`${base(made)}/trust-mark-status`, {
    method: "POST",
    body: new URLSearchParams({ trust_mark: mark }),
  });
}

async function statusOf(mark: string): Promise<string> {
  const response = await askStatus(mark);
  expect([response.status, response.headers.get("content-type")]).toEqual([
    200,
    "application/trust-mark-status-response+jwt",
  ]);
  const text = await response.text();
  expect(decodeProtectedHeader(text).typ).toBe("trust-mark-status-response+jwt");
  const told = decodeJwt(text);
  expect(told["trust_mark"]).toBe(mark);
  return String(told["status"]);
}

/** The bit of a mark as somebody reads it who knows the standard and not us. */
async function isSet(mark: string, purpose: string, timestamp = ""): Promise<boolean> {
  const entry = Mark.parse(decodeJwt(mark)).credentialStatus.find((one) => one.statusPurpose === purpose);
  const path = new URL(entry?.statusListCredential ?? "").pathname;
  const list = await fetch(`${api.url}${path}${timestamp}`).then((response) => response.text());
  const { verified, results } = await checkStatus({
    credential: {
      "@context": ["https://www.w3.org/ns/credentials/v2"],
      id: "urn:test",
      type: ["VerifiableCredential"],
      issuer: String(decodeJwt(list)["issuer"]),
      credentialSubject: { id: "urn:test" },
      credentialStatus: { type: "BitstringStatusListEntry", ...entry },
    },
    documentLoader: () => Promise.resolve({ document: decodeJwt(list) }),
    verifyBitstringStatusListCredential: false,
    verifyMatchingIssuers: true,
  });
  expect(verified).toBe(true);
  return results[0]?.status === true;
}

describe("a trust mark", () => {
  it("is signed by a published key, about the site's address, until its answer ends, with its places", async () => {
    const mark = await markOf();
    const keys = createLocalJWKSet(
      await fetch(`${api.url}/.well-known/jwks.json`).then((response) => response.json()),
    );
    const { payload, protectedHeader } = await compactVerify(mark, keys);
    expect(protectedHeader).toMatchObject({ typ: "trust-mark+jwt", alg: "EdDSA" });
    const claims: unknown = JSON.parse(new TextDecoder().decode(payload));
    expect(claims).toMatchObject({
      iss: expect.stringMatching(new RegExp(`/${provider.slug}$`)),
      sub: `https://${site.slug}.example`,
      trust_mark_type: type,
      ref: expect.stringContaining(`/verify/${provider.slug}/${site.slug}`),
      logo_uri: expect.stringContaining(`/sites/${site.slug}/badge.svg`),
      lsp_number: site.number,
      credentialStatus: [{ statusPurpose: "revocation" }, { statusPurpose: "suspension" }],
    });
    expect(Mark.parse(claims).exp).toBeGreaterThan(Date.now() / 1_000);
    expect(await markOf()).toBe(mark);
    expect(await statusOf(mark)).toBe("active");
  });

  it("is listed by its address alone, and fetched by whoever accepts it", async () => {
    const [own, sub] = [`https://${site.slug}.example`, encodeURIComponent(`https://${site.slug}.example`)];
    const query = `?trust_mark_type=${encodeURIComponent(type)}`;
    expect(await fetch(at(`/trust-marks${query}`)).then((response) => response.json())).toContain(own);
    expect(await fetch(at(`/trust-marks${query}&sub=${sub}`)).then((r) => r.json())).toEqual([own]);
    const accept = { accept: "application/trust-mark+jwt" };
    const fetched = await fetch(at(`/trust-marks${query}&sub=${sub}`), { headers: accept });
    expect(await fetched.text()).toBe(await markOf());
    expect((await fetch(at(`/trust-marks?trust_mark_type=https://none.example`))).status).toBe(404);
    expect((await fetch(at(`/trust-marks`))).status).toBe(422);
  });

  it("is listed page after page, each with a tag, and a page goes on in one provider's list of one kind only", async () => {
    const own = await makeProvider();
    const made = [await makeSite(own), await makeSite(own), await makeSite(own)];
    for (const { number } of made) await announce(number, "active");
    const first = `${base(own)}/trust-marks?limit=2&trust_mark_type=${encodeURIComponent(type)}`;
    const read = async (url: string) => {
      const response = await fetch(url);
      const [, next = null] = /^<([^>]+)>; rel="next"$/.exec(response.headers.get("link") ?? "") ?? [];
      const urls = z.array(z.string()).parse(await response.json());
      return { urls, next: next && new URL(next, url).href, etag: response.headers.get("etag") ?? "" };
    };
    await expect.poll(async () => (await read(first.replace("limit=2&", ""))).urls.length).toBe(3);
    const one = await read(first);
    const two = await read(one.next ?? "");
    expect([...one.urls, ...two.urls].sort()).toEqual(
      made.map(({ slug }) => `https://${slug}.example`).sort(),
    );
    expect([one.urls.length, two.next]).toEqual([2, null]);
    const again = await fetch(first, { headers: { "if-none-match": one.etag } });
    expect([again.status, again.headers.get("etag"), again.headers.get("link")]).toEqual([
      304,
      one.etag,
      expect.stringContaining('rel="next"'),
    ]);
    const elsewhere = [
      (one.next ?? "").replace(own.slug, provider.slug),
      `${one.next}&sub=x`,
      first.replace("limit=2", "limit=101"),
      first.replace("limit=2", "limit=0"),
    ];
    for (const url of elsewhere) expect((await fetch(url)).status).toBe(422);
  });

  it("is listed no more the moment its host is somebody else's to speak for", async () => {
    const [taken, other] = [await makeSite(provider), await makeProvider()];
    await announce(taken.number, "active");
    const listed = async () => {
      const urls = z
        .array(z.string())
        .parse(await (await fetch(at(`/trust-marks?trust_mark_type=${type}`))).json());
      return urls.filter((url) => url.includes(taken.slug)).length;
    };
    await expect.poll(listed).toBe(1);
    const moved = { where: { host: `${taken.slug}.example` }, data: { providerId: other.providerId } };
    expect(await withSystem("test", (tx) => tx.publicHost.updateMany(moved))).toEqual({ count: 1 });
    expect(await listed()).toBe(0);
  });

  it("is none where nothing good is known", async () => {
    const pending = await makeSite(provider);
    expect((await fetch(at(`/sites/${pending.slug}/trust-mark`))).status).toBe(404);
  });
});

describe("the status of a mark somebody holds", () => {
  it("follows the registry within a second: suspended, active again, revoked, and revoked it stays", async () => {
    const made = await makeSite(provider);
    await announce(made.number, "active");
    const mark = await markOf(made.slug);
    for (const word of ["suspended", "active", "revoked"]) {
      await announce(made.number, word);
      await expect.poll(() => statusOf(mark), { timeout: 1_000 }).toBe(word);
    }
    expect((await fetch(at(`/sites/${made.slug}/trust-mark`))).status).toBe(404);
    await announce(made.number, "active");
    await expect.poll(() => statusOf(mark), { timeout: 1_000 }).toBe("revoked");
    const next = await markOf(made.slug);
    expect(await statusOf(next)).toBe("active");
    expect([await isSet(mark, "revocation"), await isSet(next, "revocation")]).toEqual([true, false]);
  });

  it("is unknown, never good, once nobody vouches for what it says", async () => {
    const made = await makeSite(provider);
    await announce(made.number, "active");
    const mark = await markOf(made.slug);
    const input = { contractId: made.contractId, endsOn: "2026-02-01" };
    await endLspContract({ ctx: provider.ctx(), input });
    await expect.poll(() => statusOf(mark), { timeout: 1_000 }).toBe("unknown");
    expect(await isSet(mark, "suspension")).toBe(true);
  });

  it("is 404 for what we never gave, and the same at another provider; never a word about it", async () => {
    const other = await makeProvider();
    const mark = await markOf();
    const [head, payload, signature = ""] = mark.split(".");
    const elsewhere = Buffer.from(
      JSON.stringify({ ...decodeJwt(mark), iss: "https://other.example" }),
    ).toString("base64url");
    const answers = await Promise.all([
      askStatus("x"),
      askStatus("a.b.c"),
      askStatus(`${head}.${elsewhere}.${signature}`),
      askStatus(mark, other),
    ]);
    expect(answers.map((answer) => answer.status)).toEqual([404, 404, 404, 404]);
    expect(new Set(await Promise.all(answers.map((answer) => answer.text()))).size).toBe(1);
    expect(await statusOf(`${head}.${payload}.${"A".repeat(86)}`)).toBe("invalid");
    expect((await fetch(at("/trust-mark-status"), { method: "POST", body: "" })).status).toBe(422);
  });
});

describe("a status list", () => {
  it("shows a suspension at once, and its former state to the byte at a moment before", async () => {
    const made = await makeSite(provider);
    await announce(made.number, "active");
    const mark = await markOf(made.slug);
    const url = at("/status-lists/suspension-1");
    const before = await fetch(url);
    expect(Object.fromEntries(before.headers)).toMatchObject({
      "content-type": "application/vc+jwt",
      "cache-control": "public, max-age=60",
    });
    const [bytes, tag] = [await before.text(), before.headers.get("etag") ?? ""];
    expect((await fetch(url, { headers: { "if-none-match": tag } })).status).toBe(304);
    const moment = new Date().toISOString();
    await new Promise((done) => setTimeout(done, 5));
    await announce(made.number, "suspended");
    expect(await isSet(mark, "suspension")).toBe(true);
    const then = await fetch(`${url}?timestamp=${moment}`);
    expect(await then.text()).toBe(bytes);
    expect(await isSet(mark, "suspension", `?timestamp=${moment}`)).toBe(false);
  });

  it("is a credential whose time to live is the one its headers give", async () => {
    const text = await fetch(at("/status-lists/revocation-1")).then((response) => response.text());
    expect(decodeProtectedHeader(text).typ).toBe("vc+jwt");
    expect(decodeJwt(text)).toMatchObject({
      type: ["VerifiableCredential", "BitstringStatusListCredential"],
      credentialSubject: { type: "BitstringStatusList", statusPurpose: "revocation", ttl: 60_000 },
    });
  });

  it.each([
    ["/status-lists/revocation-9", 404],
    ["/status-lists/refresh-1", 404],
    ["/status-lists/revocation-1?timestamp=2020-01-01T00:00:00Z", 404],
    ["/status-lists/revocation-1?timestamp=2999-01-01T00:00:00Z", 400],
    ["/status-lists/revocation-1?timestamp=yesterday", 400],
    ["/status-lists/revocation-1?timestamp=2026-01-01T00:00:00", 400],
  ])("%s is refused as the standard's own problem", async (path, status) => {
    await fetch(at("/status-lists/revocation-1"));
    const response = await fetch(at(path));
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({
      type: "https://www.w3.org/ns/credentials/status-list#STATUS_RETRIEVAL_ERROR",
    });
  });
});
