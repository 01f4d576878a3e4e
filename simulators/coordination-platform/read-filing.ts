import { createHash } from "node:crypto";
import type { Context } from "hono";
import { parseDictionary, parseItem } from "structured-headers";
import type { Clients } from "./clients";
import { bodyErrors, FilingBody } from "./filing";
import { Refusal } from "./refusals";

const BYTES_MAX = 65_536;
const KEY_CHARACTERS_MAX = 255;

/** Refuses a method, and an `accept` that leaves no room for JSON. */
export function checkMethod(c: Context, method: "GET" | "POST"): void {
  if (c.req.method !== method) throw new Refusal("method_not_allowed", { headers: { allow: method } });
  const accept = c.req.header("accept") ?? "*/*";
  const ranges = accept.split(",").map((range) => range.split(";")[0]?.trim().toLowerCase() ?? "");
  if (!ranges.some((range) => ["application/json", "application/*", "*/*"].includes(range)))
    throw new Refusal("not_acceptable");
}

export function checkMediaType(c: Context): void {
  const type = c.req.header("content-type") ?? "";
  if (!/^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i.test(type)) throw new Refusal("media_type");
}

/** The id of the client whose token the request carries. */
export function checkToken(c: Context, clients: Clients): string {
  const refuse = (code: "token_missing" | "token_unknown" | "token_expired"): never => {
    const error = code === "token_missing" ? "" : ', error="invalid_token"';
    throw new Refusal(code, { headers: { "www-authenticate": `Bearer realm="dtcp"${error}` } });
  };
  const token = /^Bearer\s+(\S+)$/i.exec(c.req.header("authorization") ?? "")?.[1];
  if (token === undefined) return refuse("token_missing");
  const client = clients.clientOf(token);
  if (client === "unknown") return refuse("token_unknown");
  return client === "expired" ? refuse("token_expired") : client.clientId;
}

/** The body's bytes; what is too long is not read to its end. */
export async function readBytes(c: Context): Promise<Buffer> {
  if (Number(c.req.header("content-length") ?? 0) > BYTES_MAX) throw new Refusal("too_large");
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of c.req.raw.body ?? []) {
    length += piece.length;
    if (length > BYTES_MAX) throw new Refusal("too_large");
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

/** Holds the body against `content-digest` (RFC 9530); gives its SHA-256 in hexadecimal. */
export function checkDigest(c: Context, bytes: Buffer): string {
  const header = c.req.header("content-digest");
  if (header === undefined) throw new Refusal("digest_missing");
  const member = parsedOrNull(() => parseDictionary(header).get("sha-256"));
  const stated = member?.[0];
  if (!(stated instanceof ArrayBuffer) || stated.byteLength !== 32) throw new Refusal("digest_malformed");
  const digest = createHash("sha256").update(bytes).digest();
  if (!digest.equals(Buffer.from(stated))) throw new Refusal("digest_mismatch");
  return digest.toString("hex");
}

export function checkIdempotencyKey(c: Context): string {
  const header = c.req.header("idempotency-key");
  if (header === undefined) throw new Refusal("idempotency_key_missing");
  const key = parsedOrNull(() => parseItem(header))?.[0];
  if (typeof key !== "string" || key === "" || key.length > KEY_CHARACTERS_MAX)
    throw new Refusal("idempotency_key_malformed");
  return key;
}

export function parseFiling(bytes: Buffer): FilingBody {
  const parsed = FilingBody.safeParse(parsedOrNull((): unknown => JSON.parse(utf8(bytes))));
  if (parsed.success) return parsed.data;
  throw new Refusal("body_invalid", { members: { errors: bodyErrors(parsed.error) } });
}

function utf8(bytes: Buffer): string {
  return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
}

function parsedOrNull<T>(parse: () => T): T | null {
  try {
    return parse();
  } catch {
    return null;
  }
}
