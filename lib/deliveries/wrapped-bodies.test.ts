import { compactDecrypt, compactVerify, createLocalJWKSet, exportJWK, generateKeyPair } from "jose";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listPublicKeys } from "@/lib/secrets";
import { takeFiling, usePushCase } from "@/test/push-case";
import { startReceiver, type Received, type Receiver } from "@/test/start-receiver";

const use = usePushCase();

let platform: Receiver;
let recipient: { kty: "EC"; crv: string; x: string; y: string; kid: string };
let privateKey: CryptoKey;
beforeAll(async () => {
  platform = await startReceiver();
  platform.answer((request, response) => {
    void open(request).then(
      () => takeFiling(request, response),
      () => response.writeHead(401).end(),
    );
  });
  const pair = await generateKeyPair("ECDH-ES+A256KW", { crv: "P-256", extractable: true });
  privateKey = pair.privateKey;
  const { crv = "", x = "", y = "" } = await exportJWK(pair.publicKey);
  recipient = { kty: "EC", crv, x, y, kid: "platform-1" };
});
afterAll(() => platform.close());

// As a receiver does it that has read nothing but our public keys and its own private one.
async function unsign(jws: string): Promise<unknown> {
  const keys = createLocalJWKSet(JSON.parse(JSON.stringify(await listPublicKeys())));
  const { payload } = await compactVerify(jws, keys, { algorithms: ["EdDSA"] });
  return JSON.parse(new TextDecoder().decode(payload));
}

async function open({ body }: Pick<Received, "body">): Promise<unknown> {
  if (body.split(".").length === 3) return unsign(body);
  const { plaintext, protectedHeader } = await compactDecrypt(body, privateKey);
  if (protectedHeader.cty !== "JWT" || protectedHeader.kid !== "platform-1") throw new Error("not ours");
  return unsign(new TextDecoder().decode(plaintext));
}

/** Every message with one character changed: one in each of its parts. */
function spoilt(text: string): string[] {
  const parts = text.split(".");
  return parts.flatMap((part, index) => {
    if (part === "") return [];
    const at = Math.floor(part.length / 2);
    const changed = part.slice(0, at) + (part[at] === "A" ? "B" : "A") + part.slice(at + 1);
    return [parts.map((own, place) => (place === index ? changed : own)).join(".")];
  });
}

describe.each([
  ["signed (JWS)", "jws", 3],
  ["signed and then encrypted (JWE)", "jwe", 5],
] as const)("a push that is %s", (_name, kind, parts) => {
  it("is opened by a receiver with our public keys, says what was filed, and is kept as it was decided", async () => {
    const body = kind === "jws" ? ({ kind } as const) : ({ kind, recipient } as const);
    await use.connect({ url: platform.url, profile: { signature: "http_message", body } });
    const { row } = await use.file();
    expect(row.state).toBe("done");
    const got = platform.received.at(-1);
    expect(got?.headers["content-type"]).toBe("application/jose");
    expect(got?.body.split(".")).toHaveLength(parts);
    expect(await open({ body: got?.body ?? "" })).toEqual(row.payload);
    if (kind === "jwe") expect(got?.body).not.toContain(String(Object(row.payload)["reference"]));
  });

  it("is refused by it where one character of any part is another", async () => {
    const body = platform.received.at(-1)?.body ?? "";
    const changed = spoilt(body);
    expect(changed).toHaveLength(parts);
    for (const text of changed) await expect(open({ body: text })).rejects.toThrow();
    expect(await open({ body })).toBeTruthy();
  });

  it("is signed anew with the same key where it must be sent again", async () => {
    platform.answer((_request, response) => response.writeHead(503).end());
    const { row } = await use.file();
    expect(row.state).toBe("pending");
    platform.answer(takeFiling);
    await use.drain(new Date(Date.now() + 60_000));
    const [first, second] = platform.received.slice(-2);
    expect(await open({ body: second?.body ?? "" })).toEqual(await open({ body: first?.body ?? "" }));
    expect(second?.headers["idempotency-key"]).toBe(first?.headers["idempotency-key"]);
  });
});
