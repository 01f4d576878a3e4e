import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";

const ALGORITHM = "aes-256-gcm";
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Key-encryption keys by id; the first one listed wraps, the others still open (standards: envelope encryption). */
export interface Keyring {
  currentKid: string;
  keys: ReadonlyMap<string, Buffer>;
}

/** Reads `kid:base64[,kid:base64]`; throws where a key is not 32 bytes or two have one id. */
export function parseKeyring(text: string): Keyring {
  const entries = text.split(",").map((part): [string, Buffer] => {
    const colon = part.indexOf(":");
    const key = Buffer.from(part.slice(colon + 1), "base64");
    if (key.length !== 32)
      throw new Error(`Key "${part.slice(0, colon)}" of the key ring is not 32 bytes long.`);
    return [part.slice(0, colon), key];
  });
  const currentKid = entries[0]?.[0];
  if (currentKid === undefined) throw new Error("The key ring is empty.");
  const keys = new Map(entries);
  if (keys.size < entries.length) throw new Error("Two keys of the key ring have the same id.");
  return { currentKid, keys };
}

function encrypt(key: Buffer, additional: string, plain: Buffer): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(ALGORITHM, key, nonce);
  cipher.setAAD(Buffer.from(additional));
  const body = Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  return `${nonce.toString("base64url")}:${body.toString("base64url")}`;
}

function decrypt(key: Buffer, additional: string, nonceText: string, bodyText: string): Buffer {
  const body = Buffer.from(bodyText, "base64url");
  const decipher = createDecipheriv(ALGORITHM, key, Buffer.from(nonceText, "base64url"));
  decipher.setAAD(Buffer.from(additional));
  decipher.setAuthTag(body.subarray(body.length - TAG_BYTES));
  return Buffer.concat([decipher.update(body.subarray(0, body.length - TAG_BYTES)), decipher.final()]);
}

function fields(text: string): [string, string, string] {
  const [scheme, version, kid, nonce, body] = text.split(":");
  if (scheme !== "enc" || version !== "v1" || !kid || !nonce || !body)
    throw new Error("This is not a sealed value.");
  return [kid, nonce, body];
}

/** Where a sealed value belongs; opening it anywhere else fails. */
export interface SealedPlace {
  tenant: string;
  table: string;
  column: string;
  rowId: string;
}

function additionalData(place: SealedPlace): string {
  return [place.tenant, place.table, place.column, place.rowId].join("\u001f");
}

/** A new 256-bit data key, wrapped by the ring's current key: `enc:v1:<kid>:<nonce>:<ciphertext>`. */
export function newDataKey(ring: Keyring, owner: string): { plain: Buffer; wrapped: string; kid: string } {
  const plain = randomBytes(32);
  return { plain, wrapped: wrapDataKey(ring, owner, plain), kid: ring.currentKid };
}

/** Wraps a data key under the ring's current key, bound to its owner. */
export function wrapDataKey(ring: Keyring, owner: string, plain: Buffer): string {
  const key = ring.keys.get(ring.currentKid);
  if (!key) throw new Error("The key ring lacks its current key.");
  return `enc:v1:${ring.currentKid}:${encrypt(key, `data_key\u001f${owner}`, plain)}`;
}

/** Opens a wrapped data key with whichever key of the ring wrapped it. */
export function unwrapDataKey(ring: Keyring, owner: string, wrapped: string): Buffer {
  const [kid, nonce, body] = fields(wrapped);
  const key = ring.keys.get(kid);
  if (!key) throw new Error(`The key ring has no key "${kid}".`);
  return decrypt(key, `data_key\u001f${owner}`, nonce, body);
}

/** Seals a text under a data key for one column of one row: `enc:v1:<data key id>:<nonce>:<ciphertext>`. */
export function seal(dataKey: { id: string; plain: Buffer }, place: SealedPlace, text: string): string {
  return `enc:v1:${dataKey.id}:${encrypt(dataKey.plain, additionalData(place), Buffer.from(text))}`;
}

/** Opens what `seal` made in that very place; throws for another row, table, tenant or key. */
export function open(dataKey: { id: string; plain: Buffer }, place: SealedPlace, sealed: string): string {
  const [id, nonce, body] = fields(sealed);
  if (id !== dataKey.id) throw new Error("This value was sealed under another data key.");
  return decrypt(dataKey.plain, additionalData(place), nonce, body).toString();
}
