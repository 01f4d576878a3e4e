import { createHash, createHmac } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import type { ObjectStore } from "@/lib/core/blob-url";

export interface StoredObjects {
  /** What a process is to be given to reach it. */
  store: ObjectStore;
  /** Path-style, bucket first. */
  objects: Map<string, Buffer>;
  puts: () => number;
  close: () => Promise<void>;
}

const sha256 = (bytes: Buffer | string): string => createHash("sha256").update(bytes).digest("hex");
const hmac = (key: Buffer | string, text: string): Buffer => createHmac("sha256", key).update(text).digest();
const SIGNED =
  /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, SignedHeaders=([^,]+), Signature=([0-9a-f]{64})$/;
const SKEW_MS = 15 * 60_000;

// The signature is worked out again here from Amazon's description of it, without the package that signs.
function refusalOf(request: IncomingMessage, body: Buffer, store: ObjectStore): string | null {
  const [, accessKey, date, region, names, signature] =
    SIGNED.exec(request.headers.authorization ?? "") ?? [];
  if (accessKey !== store.accessKey || !date || !names) return "InvalidAccessKeyId";
  if (region !== store.region) return "AuthorizationHeaderMalformed";
  const header = (name: string): string => String(request.headers[name] ?? "").trim();
  const time = header("x-amz-date");
  const at = Date.parse(time.replace(/^(....)(..)(..)T(..)(..)(..)Z$/, "$1-$2-$3T$4:$5:$6Z"));
  if (!time.startsWith(date) || !(Math.abs(Date.now() - at) < SKEW_MS)) return "RequestTimeTooSkewed";
  for (const needed of ["host", "x-amz-content-sha256", "x-amz-date"])
    if (!names.split(";").includes(needed)) return "AccessDenied";
  const url = new URL(request.url ?? "/", "http://store");
  const lines = names.split(";").map((name) => `${name}:${header(name)}\n`);
  const canonical = [request.method, url.pathname, "", lines.join(""), names, header("x-amz-content-sha256")];
  const scope = `${date}/${region}/s3/aws4_request`;
  const text = ["AWS4-HMAC-SHA256", time, scope, sha256(canonical.join("\n"))].join("\n");
  const key = [date, region, "s3", "aws4_request"].reduce<Buffer | string>(hmac, `AWS4${store.secretKey}`);
  if (hmac(key, text).toString("hex") !== signature) return "SignatureDoesNotMatch";
  return header("x-amz-content-sha256") === sha256(body) ? null : "XAmzContentSHA256Mismatch";
}

/** An S3-compatible server on a free port with one bucket: it keeps and gives objects to whoever signs rightly. */
export async function startObjectStore(secretKey: string): Promise<StoredObjects> {
  const objects = new Map<string, Buffer>();
  const store = { origin: "", bucket: "evidence", region: "eu-west-1", accessKey: "accordant", secretKey };
  let puts = 0;
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      const body = Buffer.concat(parts);
      const path = (request.url ?? "").slice(1);
      const say = (status: number, code: string): void =>
        void response.writeHead(status).end(`<?xml version="1.0"?><Error><Code>${code}</Code></Error>`);
      const refusal = refusalOf(request, body, store);
      if (refusal) return say(403, refusal);
      if (!path.startsWith(`${store.bucket}/`)) return say(404, "NoSuchBucket");
      if (request.method === "PUT") {
        puts += 1;
        objects.set(path, body);
        return void response.writeHead(200).end();
      }
      if (request.method === "DELETE") {
        objects.delete(path);
        return void response.writeHead(204).end();
      }
      const object = objects.get(path);
      return object ? void response.end(object) : say(404, "NoSuchKey");
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  const address = server.address();
  const port = (given: AddressInfo | string | null): number =>
    typeof given === "object" && given ? given.port : 0;
  store.origin = `http://127.0.0.1:${port(address)}`;
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  return { store, objects, puts: () => puts, close };
}
