import * as cheerio from "cheerio";
import { isReadable } from "@/lib/core/is-readable";
import type { Challenge } from "./challenge";
import type { Outside, Sight } from "./look";
import { getOwn } from "./look-by-http";

const BYTES_KEPT = 1_000_000;

/** What the elements of that name in a page's head say; what stands in its body, where visitors may write, does not count. */
export function metaContents(body: Buffer, name: string): string[] {
  const $ = cheerio.loadBuffer(body, { encoding: { defaultEncoding: "utf-8" } });
  return $("head > meta")
    .toArray()
    .flatMap((element) => {
      const meta = $(element);
      return (meta.attr("name") ?? "").trim().toLowerCase() === name
        ? [(meta.attr("content") ?? "").trim()]
        : [];
    });
}

/** Looks for the token in the head of the host's start page. */
export async function lookAtPage({ meta, token }: Challenge, outside: Outside): Promise<Sight> {
  const got = await getOwn(outside, { url: meta.url, bytesKept: BYTES_KEPT });
  if ("sight" in got) return got.sight;
  const { body, contentType, url } = got.response;
  const params = { where: url };
  if (!/^(?:text\/html|application\/xhtml\+xml)\b/i.test(contentType))
    return { outcome: "missing", code: "page_not_html", params };
  if (!isReadable(body)) return { outcome: "untold", code: "page_too_deep", params };
  const contents = metaContents(body, meta.name);
  if (contents.includes(token)) return { outcome: "found", code: "page_found", params };
  if (contents.length === 0) return { outcome: "missing", code: "page_none", params };
  return { outcome: "missing", code: "page_other", params: { ...params, count: String(contents.length) } };
}
