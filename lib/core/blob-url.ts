import { z } from "zod";

/** An S3-compatible object store: where it is and with which key it is opened. */
export interface ObjectStore {
  /** Scheme, host and port, without a path. */
  origin: string;
  bucket: string;
  region: string;
  accessKey: string;
  secretKey: string;
}

const FORM =
  'must be "s3+https://ACCESS:SECRET@host:port/bucket?region=us-east-1" (or s3+http), both keys percent-encoded';
const BUCKET = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;
const REGION = /^[a-z0-9-]{1,40}$/;

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

function parse(text: string): ObjectStore | null {
  // Without "s3+" it is an http address, which the platform's parser knows the default ports of.
  if (!/^s3\+https?:\/\//.test(text) || !URL.canParse(text.slice(3))) return null;
  const url = new URL(text.slice(3));
  const bucket = url.pathname.slice(1);
  const region = url.searchParams.get("region") ?? "us-east-1";
  const accessKey = decoded(url.username);
  const secretKey = decoded(url.password);
  const strange = url.hash !== "" || [...url.searchParams.keys()].some((name) => name !== "region");
  if (!accessKey || !secretKey || strange || !BUCKET.test(bucket) || !REGION.test(region)) return null;
  return { origin: url.origin, bucket, region, accessKey, secretKey };
}

/** `BLOB_URL`: the object store that keeps blobs in PostgreSQL's place; addressed path-style. */
export const BlobUrl = z.string().transform((text, issue): ObjectStore => {
  const store = parse(text);
  if (store) return store;
  issue.addIssue({ code: "custom", message: FORM });
  return z.NEVER;
});
