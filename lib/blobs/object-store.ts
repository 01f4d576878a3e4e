import { AwsV4Signer } from "aws4fetch";
import type { ObjectStore } from "@/lib/core/blob-url";
import {
  guardedFetch,
  GuardedFetchError,
  type GuardedRequest,
  type GuardedResponse,
} from "@/lib/core/guarded/guarded-fetch";
import { BlobError } from "./blob-error";
import { sha256Hex } from "./sha256-hex";

// Room for a store's own words where it refuses to give a small object.
const ANSWER_BYTES_MAX = 65_536;

/** One request, signed by AWS Signature Version 4, path-style. The signature's time is the real one, never `now`. */
async function send(
  store: ObjectStore,
  key: string,
  request: Omit<GuardedRequest, "url" | "headers">,
  contentType?: string,
): Promise<GuardedResponse> {
  const signed = await new AwsV4Signer({
    method: request.method,
    url: `${store.origin}/${store.bucket}/${key}`,
    headers: {
      // Signed, so that the store refuses bytes that changed on the way.
      "x-amz-content-sha256": sha256Hex(Buffer.from(request.body ?? "")),
      ...(contentType === undefined ? {} : { "content-type": contentType }),
    },
    accessKeyId: store.accessKey,
    secretAccessKey: store.secretKey,
    service: "s3",
    region: store.region,
  }).sign();
  const headers = Object.fromEntries([...signed.headers]);
  try {
    return await guardedFetch({ ...request, url: signed.url.href, headers, toObjectStore: true });
  } catch (error) {
    if (!(error instanceof GuardedFetchError)) throw error;
    if (error.code === "too_large")
      throw new BlobError("damaged", `The object ${key} is larger than what was kept.`);
    throw new BlobError("unreachable", `The object store could not be reached: ${error.detail}.`);
  }
}

function refusal(store: ObjectStore, { status, body }: GuardedResponse): BlobError {
  const said = /<Code>([A-Za-z0-9.]{1,60})<\/Code>/.exec(body.toString())?.[1] ?? "no reason given";
  const what = `The object store at ${new URL(store.origin).host} refused the bucket "${store.bucket}"`;
  return new BlobError("refused", `${what}: ${status} ${said}. Check BLOB_URL and the bucket.`);
}

/** Keeps an object under a key; putting the same again changes nothing. Throws `BlobError`. */
export async function putObject(
  store: ObjectStore,
  key: string,
  bytes: Uint8Array<ArrayBuffer>,
  contentType: string,
): Promise<void> {
  const answer = await send(store, key, { method: "PUT", body: bytes }, contentType);
  if (answer.status !== 200) throw refusal(store, answer);
}

/** Reads an object of a known size in bytes. Throws `BlobError`. */
export async function getObject(store: ObjectStore, key: string, byteCount: number): Promise<Buffer> {
  const bytesMax = Math.max(byteCount, ANSWER_BYTES_MAX);
  const answer = await send(store, key, { method: "GET", bytesMax });
  if (answer.status === 200) return answer.body;
  const refused = refusal(store, answer);
  if (!/<Code>NoSuchKey<\/Code>/.test(answer.body.toString())) throw refused;
  throw new BlobError("missing", `The object ${key} is not in the object store any more.`);
}

/** Takes an object away; one that is not there is gone already. Throws `BlobError`. */
export async function deleteObject(store: ObjectStore, key: string): Promise<void> {
  const answer = await send(store, key, { method: "DELETE" });
  if (answer.status !== 204 && answer.status !== 200 && answer.status !== 404) throw refusal(store, answer);
}
