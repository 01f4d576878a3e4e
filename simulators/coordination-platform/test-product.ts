import { generateKeyPairSync } from "node:crypto";
import type { KeyObject } from "node:crypto";
import { createServer } from "node:http";
import { z } from "zod";

/** A callback as it reached the product. */
export interface Arrived {
  headers: Record<string, string>;
  body: string;
}

/** A signing key and the id it is published under. */
export interface SigningKey {
  kid: string;
  privateKey: KeyObject;
  publicJwk: object;
}

export function makeKey(kid: string): SigningKey {
  const { publicKey, privateKey } = generateKeyPairSync("ed25519");
  return {
    kid,
    privateKey,
    publicJwk: { ...publicKey.export({ format: "jwk" }), kid, alg: "EdDSA", use: "sig" },
  };
}

/** What an endpoint of the product answers. */
export interface EndpointAnswer {
  status: number;
  type: string;
  body: string;
}

export const GOOD_ANSWER: EndpointAnswer = {
  status: 200,
  type: "application/json",
  body: JSON.stringify({
    lspNumber: "N-1",
    issuingCountries: ["CN"],
    validUntil: null,
    statusCode: "active",
  }),
};

/** The other end, as the platform sees it: its keys, the endpoint it filed, and where callbacks arrive. */
export async function startProduct() {
  const arrived: Arrived[] = [];
  const product = {
    keys: [makeKey("key-1")],
    keySetReads: 0,
    keySetStatus: 200,
    endpoint: GOOD_ANSWER,
    /** The next statuses that callbacks are answered with, 204 after them. */
    callbackStatuses: new Array<number>(),
  };
  const server = createServer((request, response) => {
    if (request.url === "/.well-known/jwks.json") {
      product.keySetReads += 1;
      const keys = product.keys.map((key) => key.publicJwk);
      response.writeHead(product.keySetStatus, { "content-type": "application/json" });
      return response.end(JSON.stringify({ keys }));
    }
    if (request.url !== "/callbacks/coordination-platform") {
      response.writeHead(product.endpoint.status, { "content-type": product.endpoint.type });
      return response.end(product.endpoint.body);
    }
    let body = "";
    request.on("data", (chunk) => (body += String(chunk)));
    request.on("end", () => {
      arrived.push({ headers: z.record(z.string(), z.string()).parse(request.headers), body });
      response.writeHead(product.callbackStatuses.shift() ?? 204).end();
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = z.object({ port: z.number() }).parse(server.address());
  const close = (): Promise<void> =>
    new Promise((done) => {
      server.close(() => done());
      server.closeAllConnections();
    });
  return Object.assign(product, { url: `http://127.0.0.1:${port}`, arrived, close });
}
export type Product = Awaited<ReturnType<typeof startProduct>>;
