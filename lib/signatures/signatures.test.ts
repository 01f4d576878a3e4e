import { createHash, createPublicKey, generateKeyPairSync, verify, type KeyObject } from "node:crypto";
import { compactDecrypt, compactVerify, exportJWK, importJWK } from "jose";
import { verifySignature } from "http-message-sig";
import { describe, expect, it } from "vitest";
import { newWebhookSecret, receiverKey, signHttpMessage, signWebhook, wrapBody } from ".";

const NOW = new Date("2026-11-24T10:00:00Z");
const pair = generateKeyPairSync("ed25519");
const key = { kid: "k1", key: pair.privateKey };
const request = {
  method: "POST",
  url: "https://platform.example/filings?x=1",
  headers: { "content-type": "application/json", "idempotency-key": '"abc"' },
  body: '{"a":1}',
};

function verifierOf(publicKey: KeyObject) {
  return {
    algorithm: "ed25519",
    verify: (data: Uint8Array, signature: Uint8Array) => verify(null, data, publicKey, signature),
  };
}

function check(
  changes: { url?: string; headers?: Record<string, string>; now?: Date } = {},
): Promise<unknown> {
  const signed = { ...request.headers, ...signHttpMessage(request, key, NOW), ...changes.headers };
  const fields = Object.entries(signed).map(([name, value]) => ({ name, value }));
  return verifySignature(
    { kind: "request", method: "POST", targetUri: changes.url ?? request.url, fields },
    {
      label: "sig1",
      policy: {
        algorithms: ["ed25519"],
        requiredComponents: ["@method", "@target-uri", "content-digest", "content-type", "idempotency-key"],
        requiredParameters: ["created", "keyid", "nonce"],
        maxAge: 300,
        now: Math.floor((changes.now ?? NOW).getTime() / 1_000),
      },
      resolveVerifier: () => verifierOf(pair.publicKey),
    },
  );
}

describe("an HTTP message signature", () => {
  it("is verified by another implementation, and its digest is the body's", async () => {
    await expect(check()).resolves.toMatchObject({ parameters: { keyid: "k1", alg: "ed25519" } });
    const digest = createHash("sha256").update(request.body).digest("base64");
    expect(signHttpMessage(request, key, NOW)["content-digest"]).toBe(`sha-256=:${digest}:`);
  });

  it.each([
    ["another address", { url: "https://platform.example/filings?x=2" }],
    ["another digest", { headers: { "content-digest": "sha-256=:AAAA:" } }],
    ["another key of its effect", { headers: { "idempotency-key": '"abd"' } }],
    ["five minutes later", { now: new Date(NOW.getTime() + 301_000) }],
  ])("does not hold for %s", async (_name, changes) => {
    await expect(check(changes)).rejects.toThrow();
  });

  it("is another one each time, so that a copy is told from a second request", () => {
    expect(signHttpMessage(request, key, NOW).signature).not.toBe(
      signHttpMessage(request, key, NOW).signature,
    );
  });
});

describe("a webhook's secret", () => {
  it("has 32 random bytes, and only its receiver's half is given away where it is a key", () => {
    const [shared, pairOf] = [newWebhookSecret("hmac"), newWebhookSecret("ed25519")];
    expect(Buffer.from(shared.replace("whsec_", ""), "base64")).toHaveLength(32);
    expect(receiverKey(shared)).toBe(shared);
    expect(receiverKey(pairOf)).toMatch(/^whpk_/);
    expect(receiverKey(pairOf)).not.toContain(pairOf.slice(5, 20));
  });

  it("signs each in its own scheme, in the order given", () => {
    const secrets = [newWebhookSecret("hmac"), newWebhookSecret("ed25519")];
    const headers = signWebhook(secrets, { id: "m1", body: "{}" }, NOW);
    expect(headers["webhook-timestamp"]).toBe("1795514400");
    expect(headers["webhook-signature"]).toMatch(/^v1,\S+ v1a,\S+$/);
  });
});

describe("a wrapped body", () => {
  it("is signed, and with a recipient signed first and then encrypted to it", async () => {
    const recipient = generateKeyPairSync("ec", { namedCurve: "P-256" });
    const jwk = { ...(await exportJWK(recipient.publicKey)), kid: "r1" };
    const alone = await wrapBody("{}", { signedBy: key, recipient: null });
    const publicKey = createPublicKey(pair.privateKey);
    expect((await compactVerify(alone, publicKey)).protectedHeader).toMatchObject({
      alg: "EdDSA",
      kid: "k1",
    });
    const nested = await wrapBody("{}", { signedBy: key, recipient: jwk });
    const opened = await compactDecrypt(nested, recipient.privateKey);
    expect(opened.protectedHeader).toMatchObject({
      alg: "ECDH-ES+A256KW",
      enc: "A256GCM",
      cty: "JWT",
      kid: "r1",
    });
    const inner = await compactVerify(opened.plaintext, publicKey);
    expect(new TextDecoder().decode(inner.payload)).toBe("{}");
    await expect(
      importJWK(jwk, "ECDH-ES+A256KW").then((other) => compactDecrypt(nested, other)),
    ).rejects.toThrow();
  });
});
