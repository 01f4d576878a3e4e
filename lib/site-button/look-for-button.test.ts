import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { guardedFetch } from "@/lib/core/guarded/guarded-fetch";
import { servePages, writtenPage, type ServedPages } from "@/test/serve-pages";
import { lookForButton } from "./look-for-button";

const API = "https://api.example";
const WANTED = `${API}/p/v1/sites/own/embed.js`;
const tag = (src: string) => `<script src="${src}" async></script>`;
const nested = "<div>".repeat(5_000);

let live: ServedPages;
beforeAll(async () => {
  live = await servePages({
    "/": writtenPage(tag(WANTED)),
    "/query": writtenPage(tag(`${WANTED}?v=2`)),
    "/none": writtenPage(tag("/app.js")),
    "/text": writtenPage(`<p>${tag(WANTED).replaceAll("<", "&lt;")}</p>`),
    "/comment": writtenPage(`<!-- ${tag(WANTED)} -->`),
    "/other": writtenPage(tag(`${API}/p/v1/sites/other/embed.js`)),
    "/provider": writtenPage(tag(`${API}/q/v1/sites/own/embed.js`)),
    "/origin": writtenPage(tag("https://evil.example/p/v1/sites/own/embed.js")),
    "/both": writtenPage(tag(`${API}/p/v1/sites/other/embed.js`) + tag(WANTED)),
    "/deep": writtenPage(nested),
    "/moved": "->/",
    "/away": "->http://localhost:1/",
    "/down": "!503",
    "/file.txt": WANTED,
  });
});
afterAll(() => live.close());

describe("a look for the verify button", () => {
  it.each([
    ["/", "found", "found"],
    ["/query", "found", "found"],
    ["/moved", "found", "found"],
    ["/both", "found", "found"],
    ["/none", "missing", "none"],
    ["/text", "missing", "none"],
    ["/comment", "missing", "none"],
    ["/origin", "missing", "none"],
    ["/other", "other", "other"],
    ["/provider", "other", "other"],
    ["/deep", "untold", "too_deep"],
    ["/down", "untold", "status"],
    ["/file.txt", "untold", "not_html"],
    ["/away", "untold", "unreachable"],
  ])("sees at %s: %s", async (path, outcome, code) => {
    expect(await lookForButton(guardedFetch, `${live.url}${path}`, WANTED)).toMatchObject({ outcome, code });
  });
});
