import { createHash, randomUUID, sign } from "node:crypto";
import { z } from "zod";
import { startPlatform } from "./start-platform";
import type { Product, SigningKey } from "./test-product";

export const TEST_SECRET = `whsec_${Buffer.alloc(32, 9).toString("base64")}`;
const COVERED = ["@method", "@target-uri", "content-digest", "content-type", "idempotency-key"];
const FOUR = ["lspNumber", "issuingCountries", "validUntil", "statusCode"];

/** A right filing of a site that the product answers for. */
export function filingBody(product: Product, more: object = {}): Record<string, unknown> {
  return {
    profile: "dtcp-filing-0.1",
    reference: randomUUID(),
    filer: { id: "demo", name: "Demo Website Services", country: "CN", business: "website services" },
    site: { url: "https://sensors.example", name: "Hengli Sensors", liveOn: "2026-05-20" },
    endpointUrl: `${product.url}/demo/v1/sites/hengli-sensors/lsp-status`,
    authMethod: "none",
    responseStructure: {
      $schema: "https://json-schema.org/draft/2020-12/schema",
      type: "object",
      properties: Object.fromEntries(FOUR.map((field) => [field, {}])),
      required: FOUR,
    },
    documentation: { url: `${product.url}/openapi.json`, sha256: "a".repeat(64) },
    contact: { name: "Owner", email: "owner@demo.example" },
    effectiveFrom: "2026-11-24T08:00:00+08:00",
    ...more,
  };
}

/** How a filing is sent: everything has a right default; a header that is null is left out. */
export interface Sending {
  body: string;
  token: string;
  idempotencyKey?: string;
  key: SigningKey;
  covered?: string[];
  /** Seconds from now. */
  created?: number;
  alg?: string;
  keyid?: string;
  nonce?: string;
  parameters?: string[];
  headers?: Record<string, string | null>;
}

/** Headers of a signed filing, made by hand from RFC 9421, 9530 and the drafts, without the package that verifies. */
function signedHeaders(url: string, sending: Sending): Record<string, string> {
  const { body, key, token } = sending;
  const digest = createHash("sha256").update(body).digest("base64");
  const values: Record<string, string> = {
    "@method": "POST",
    "@target-uri": url,
    "content-digest": `sha-256=:${digest}:`,
    "content-type": "application/json",
    "idempotency-key": `"${sending.idempotencyKey ?? randomUUID()}"`,
  };
  const covered = sending.covered ?? COVERED;
  const created = Math.floor(Date.now() / 1000) + (sending.created ?? 0);
  const all: Record<string, string> = {
    created: String(created),
    keyid: `"${sending.keyid ?? key.kid}"`,
    alg: `"${sending.alg ?? "ed25519"}"`,
    nonce: `"${sending.nonce ?? randomUUID()}"`,
  };
  const chosen = (sending.parameters ?? Object.keys(all)).map((name) => `;${name}=${all[name]}`);
  const parameters = `(${covered.map((name) => `"${name}"`).join(" ")})${chosen.join("")}`;
  const lines = [
    ...covered.map((name) => `"${name}": ${values[name]}`),
    `"@signature-params": ${parameters}`,
  ];
  const signature = sign(null, Buffer.from(lines.join("\n")), key.privateKey).toString("base64");
  const { "@method": _method, "@target-uri": _targetUri, ...headers } = values;
  return {
    ...headers,
    authorization: `Bearer ${token}`,
    "signature-input": `sig1=${parameters}`,
    signature: `sig1=:${signature}:`,
  };
}

/** A platform on a free port whose clock can be moved, with short words for filing and ordering. */
export async function startTestPlatform(product: Product, stateFile: string | null = null) {
  const clock = { aheadMs: 0 };
  const platform = await startPlatform({
    port: 0,
    apiUrl: product.url,
    callbackSecret: TEST_SECRET,
    stateFile,
    now: () => new Date(Date.now() + clock.aheadMs),
  });
  const url = `${platform.url}/filings`;
  const order = (path: string, body: unknown): Promise<Response> =>
    fetch(`${platform.url}/control/${path}`, { method: "POST", body: JSON.stringify(body) });
  const askToken = (id: string, secret: string, body = "grant_type=client_credentials&scope=filings") =>
    fetch(`${platform.url}/oauth2/token`, {
      method: "POST",
      headers: {
        authorization: `Basic ${Buffer.from(`${encodeURIComponent(id)}:${secret}`).toString("base64")}`,
        "content-type": "application/x-www-form-urlencoded",
      },
      body,
    });
  const letIn = async (name: string): Promise<string> => {
    const { clientId, clientSecret } = Client.parse(await (await order("clients", { name })).json());
    return Token.parse(await (await askToken(clientId, clientSecret)).json()).access_token;
  };
  const send = (sending: Sending): Promise<Response> => {
    const headers = new Headers(signedHeaders(url, sending));
    for (const [name, value] of Object.entries(sending.headers ?? {}))
      if (value === null) headers.delete(name);
      else headers.set(name, value);
    return fetch(url, { method: "POST", headers, body: sending.body });
  };
  return {
    ...platform,
    clock,
    order,
    askToken,
    letIn,
    send,
    look: async (path: string): Promise<unknown> => (await fetch(`${platform.url}/control/${path}`)).json(),
    status: (number: string, token: string): Promise<Response> =>
      fetch(`${url}/${number}`, { headers: { authorization: `Bearer ${token}` } }),
  };
}
export type TestPlatform = Awaited<ReturnType<typeof startTestPlatform>>;

const Client = z.object({ clientId: z.string(), clientSecret: z.string() });
const Token = z.object({ access_token: z.string() });
