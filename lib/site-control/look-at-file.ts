import type { Challenge } from "./challenge";
import type { Outside, Sight } from "./look";
import { getOwn } from "./look-by-http";

const BYTES_KEPT = 4_096;

/** Looks for the token in the file at the host's well-known path (RFC 8615); nothing but white space may stand around it. */
export async function lookAtFile({ file, token }: Challenge, outside: Outside): Promise<Sight> {
  const got = await getOwn(outside, { url: file.url, bytesKept: BYTES_KEPT });
  if ("sight" in got) return got.sight;
  const { body, url } = got.response;
  const text = body
    .toString()
    .replace(/^\uFEFF/, "")
    .trim();
  const params = { where: url };
  if (text === token) return { outcome: "found", code: "file_found", params };
  return { outcome: "missing", code: text === "" ? "file_empty" : "file_other", params };
}
