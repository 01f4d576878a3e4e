import { createHash, generateKeyPairSync } from "node:crypto";
import { expect, it } from "vitest";
import { z } from "zod";
import { signAnswer } from "@/lib/answers";
import { firstFailure, judgeLook, type Expected } from "./judge-look";
import type { Got, Look } from "./look-at-interface";

const AT = new Date("2026-11-24T08:00:00.000Z");
const { privateKey, publicKey } = generateKeyPairSync("ed25519");
const stranger = generateKeyPairSync("ed25519");
const ISSUER = "https://api.example/acme";
const CONTRACT = Buffer.from('{"openapi":"3.1.0"}');

const operation = {
  jwsType: "status+jwt",
  answer: z.strictObject({
    number: z.string().nullable(),
    thisUpdate: z.iso.datetime(),
    nextUpdate: z.iso.datetime(),
  }),
};
const EXPECTED: Expected = {
  operation,
  issuer: ISSUER,
  endpointUrl: `${ISSUER}/v1/sites/one/status`,
  keysUrl: "https://api.example/.well-known/jwks.json",
  contractUrl: `${ISSUER}/v1/openapi.json`,
  contractSha256: createHash("sha256").update(CONTRACT).digest("hex"),
};

interface Case {
  thisUpdate?: string;
  nextUpdate?: string;
  typ?: string;
  issuer?: string;
  key?: typeof privateKey;
  kid?: string;
}

function signed(changes: Case = {}): Record<string, unknown> {
  const thisUpdate = changes.thisUpdate ?? "2026-11-24T07:00:00.000Z";
  const nextUpdate = changes.nextUpdate ?? "2026-11-24T20:00:00.000Z";
  const { body } = signAnswer({
    key: { kid: changes.kid ?? "one", key: changes.key ?? privateKey },
    typ: changes.typ ?? "status+jwt",
    issuer: changes.issuer ?? ISSUER,
    subject: "https://one.example",
    answer: { number: "LSP-1", thisUpdate, nextUpdate },
    thisUpdate: new Date(thisUpdate),
    nextUpdate: new Date(nextUpdate),
  });
  return JSON.parse(body);
}

function json(value: unknown, status = 200): Got {
  return { status, contentType: "application/json", body: Buffer.from(JSON.stringify(value)) };
}

const KEYS = json({ keys: [{ ...publicKey.export({ format: "jwk" }), kid: "one", retired_at: null }] });
const IN_ORDER: Look = {
  at: AT,
  millis: 12,
  answer: json(signed()),
  keys: KEYS,
  contract: { status: 200, contentType: "application/json", body: CONTRACT },
};
const html: Got = { status: 200, contentType: "text/html", body: Buffer.from("<p>hello</p>") };
const silent: Got = { failure: "too_slow", detail: "api.example did not finish within 5 s" };

it("passes an interface that is as it should be, and says what is filed of it", () => {
  const result = judgeLook(IN_ORDER, EXPECTED);
  expect(result.checks.map(({ outcome }) => outcome)).toEqual(Array.from({ length: 8 }, () => "passed"));
  expect(result.seen).toEqual({
    endpointUrl: EXPECTED.endpointUrl,
    authMethod: "none",
    fields: ["jws", "nextUpdate", "number", "thisUpdate"],
    documentation: { url: EXPECTED.contractUrl, sha256: EXPECTED.contractSha256 },
  });
  expect([firstFailure(result), result.millis]).toEqual([null, 12]);
});

it.each<[string, Partial<Look>]>([
  ["too_slow", { answer: silent }],
  ["address_refused", { answer: { failure: "address_refused", detail: "10.0.0.1" } }],
  ["credentials_asked", { answer: json({}, 401) }],
  ["status_not_found", { answer: json({}, 404) }],
  ["status_server", { answer: json({}, 503) }],
  ["status_other", { answer: json({}, 302) }],
  ["not_json", { answer: html }],
  ["not_json", { answer: { status: 200, contentType: "application/json", body: Buffer.from("{") } }],
  ["fields_differ", { answer: json({ ...signed(), number: undefined }) }],
  ["fields_differ", { answer: json({ ...signed(), surprise: 1 }) }],
  ["fields_differ", { answer: json({ ...signed(), jws: undefined }) }],
  ["signature_unreadable", { answer: json({ ...signed(), jws: "no.jws" }) }],
  ["signature_wrong", { answer: json(signed({ key: stranger.privateKey })) }],
  ["signature_key_unknown", { answer: json(signed({ kid: "two" })) }],
  ["signature_of_another", { answer: json(signed({ typ: "other+jwt" })) }],
  ["signature_of_another", { answer: json(signed({ issuer: "https://api.example/other" })) }],
  ["signature_says_otherwise", { answer: json({ ...signed(), number: "LSP-2" }) }],
  ["keys_unreachable", { keys: silent }],
  ["keys_unreadable", { keys: json({ nothing: true }) }],
  ["outdated", { answer: json(signed({ nextUpdate: AT.toISOString() })) }],
  ["from_the_future", { answer: json(signed({ thisUpdate: "2026-11-24T08:01:01.000Z" })) }],
  ["contract_unreachable", { contract: silent }],
  ["contract_unreachable", { contract: json({}, 404) }],
  ["contract_differs", { contract: json({ openapi: "3.0.0" }) }],
])("fails with %s, and files nothing", (failure, changes) => {
  const result = judgeLook({ ...IN_ORDER, ...changes }, EXPECTED);
  expect([firstFailure(result), result.seen]).toEqual([failure, null]);
});

it("says nothing of what rests on a check that failed", () => {
  const { checks } = judgeLook({ ...IN_ORDER, answer: silent, contract: silent }, EXPECTED);
  const said = Object.fromEntries(checks.map(({ check, outcome }) => [check, outcome]));
  expect(said).toEqual({
    reached: "failed",
    open: "skipped",
    status: "skipped",
    json: "skipped",
    fields: "skipped",
    signature: "skipped",
    fresh: "skipped",
    contract: "skipped",
  });
});
