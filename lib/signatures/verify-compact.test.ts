import { createHmac, generateKeyPairSync, sign, type KeyObject } from "node:crypto";
import { describe, expect, it } from "vitest";
import { verifyCompact } from "./verify-compact";

const { privateKey, publicKey } = generateKeyPairSync("ed25519");
const stranger = generateKeyPairSync("ed25519");
const now = new Date("2026-11-29T00:00:00Z");
const seconds = now.getTime() / 1_000;
const GOOD = {
  iss: "https://api.example/demo",
  sub: "https://site.example",
  iat: seconds - 60,
  exp: seconds + 60,
};
const HEADER = { alg: "EdDSA", typ: "trust-mark+jwt", kid: "k1" };

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url");

function jws(header: object, claims: object = GOOD, key: KeyObject = privateKey): string {
  const input = `${encode(header)}.${encode(claims)}`;
  return `${input}.${sign(null, Buffer.from(input), key).toString("base64url")}`;
}

function hmac(header: object): string {
  const input = `${encode(header)}.${encode(GOOD)}`;
  const secret = publicKey.export({ format: "pem", type: "spki" });
  return `${input}.${createHmac("sha256", secret).update(input).digest("base64url")}`;
}

const verifying = (text: string) =>
  verifyCompact(text, {
    typ: "trust-mark+jwt",
    issuer: GOOD.iss,
    audience: "https://us.example",
    now,
    findKey: (kid) => Promise.resolve(kid === "k1" ? publicKey : null),
  });

const [head, payload, signature] = jws(HEADER).split(".");
const jwk = stranger.publicKey.export({ format: "jwk" });

/** Each of them is what somebody once got past a verifier. */
const FORGED: [name: string, text: string][] = [
  ["alg none without a signature", `${encode({ ...HEADER, alg: "none" })}.${payload}.`],
  ["alg none with one", `${encode({ ...HEADER, alg: "none" })}.${payload}.${signature}`],
  ["HS256 with the public key as its secret", hmac({ ...HEADER, alg: "HS256" })],
  ["another typ", jws({ ...HEADER, typ: "lsp-status+jwt" })],
  ["no typ", jws({ alg: "EdDSA", kid: "k1" })],
  ["an unknown kid", jws({ ...HEADER, kid: "k2" }, GOOD, stranger.privateKey)],
  ["a key of its own in jwk", jws({ ...HEADER, jwk }, GOOD, stranger.privateKey)],
  [
    "a key of its own at jku",
    jws({ ...HEADER, jku: "https://evil.example/jwks" }, GOOD, stranger.privateKey),
  ],
  ["another audience", jws(HEADER, { ...GOOD, aud: "https://other.example" })],
  ["b64 without crit", jws({ ...HEADER, b64: false })],
  ["a crit nobody knows", jws({ ...HEADER, crit: ["x"], x: 1 })],
  [
    "claims exchanged under the same signature",
    `${head}.${encode({ ...GOOD, sub: "https://evil.example" })}.${signature}`,
  ],
];

describe("a signed statement", () => {
  it("is believed as it was signed, also for an audience that is us", async () => {
    expect(await verifying(jws(HEADER))).toMatchObject({ state: "good", claims: GOOD });
    expect((await verifying(jws(HEADER, { ...GOOD, aud: ["https://us.example"] }))).state).toBe("good");
  });

  it("is past its time from its last second on, and nothing else", async () => {
    expect((await verifying(jws(HEADER, { ...GOOD, exp: seconds }))).state).toBe("expired");
  });

  it("is one of twelve that are tried", () => {
    expect(new Set(FORGED.map(([, text]) => text)).size).toBe(12);
  });

  it.each(FORGED)("with %s is refused", async (_name, text) => {
    expect((await verifying(text)).state).toBe("refused");
  });

  it.each([
    ["nothing", ""],
    ["two parts", `${head}.${payload}`],
    ["four parts", `${head}.${payload}.${signature}.x`],
    ["a signature cut short", `${head}.${payload}.${signature?.slice(0, -4)}`],
    ["another spelling of its signature", `${head}.${payload}.${signature}=`],
    ["no JSON", `${head}.${Buffer.from("x").toString("base64url")}.${signature}`],
    ["no issuer", jws(HEADER, { iat: seconds })],
    ["another issuer", jws(HEADER, { ...GOOD, iss: "https://api.example/other" })],
    ["a start in an hour", jws(HEADER, { ...GOOD, iat: seconds + 3_600 })],
    ["more than is ever read", jws(HEADER, { ...GOOD, pad: "x".repeat(9_000) })],
  ])("of %s is refused", async (_name, text) => {
    expect((await verifying(text)).state).toBe("refused");
  });
});
