import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { GuardedFetchError, guardedFetch } from "@/lib/core/guarded/guarded-fetch";
import { createTxtResolver } from "@/lib/core/guarded/resolve-txt";
import { servePages, writtenPage } from "@/test/serve-pages";
import { CANNOT_SAY, startNameServer } from "@/test/start-name-server";
import { challengeOf, hostOf, newToken } from "./challenge";
import { lookEverywhere, outcomeOf, type MethodSight } from "./look";
import { lookAtFile } from "./look-at-file";
import { lookAtPage } from "./look-at-page";
import { lookInDns } from "./look-in-dns";

const TOKEN = newToken();
const FILE = "/.well-known/accordant-site-verification.txt";
const meta = (token: string) => `<meta name="accordant-site-verification" content="${token}">`;

let dns: Awaited<ReturnType<typeof startNameServer>>;
beforeAll(async () => {
  dns = await startNameServer({
    "_accordant-challenge.here.example": ["v=spf1 -all", `accordant-site-verification=${TOKEN}`],
    "_accordant-challenge.other.example": [`accordant-site-verification=${newToken()}`],
    "_accordant-challenge.broken.example": CANNOT_SAY,
    "_accordant-challenge.silent.example": "silence",
  });
});
afterAll(() => dns.close());

const outside = () => ({ fetch: guardedFetch, resolveTxt: createTxtResolver([dns.address]) });
const inDns = (host: string) => lookInDns(challengeOf(`https://${host}/`, TOKEN), outside());

/** Serves these pages and looks at them by one method. */
async function lookAt(look: typeof lookAtFile, pages: Record<string, string>, path = "/") {
  const site = await servePages(pages);
  const sight = await look(challengeOf(`${site.url}${path}`, TOKEN), outside());
  await site.close();
  return sight;
}

describe("a TXT record, asked of a name server over UDP,", () => {
  it("is found among others at the host's challenge name", async () => {
    expect(await inDns("here.example")).toMatchObject({ outcome: "found", code: "dns_found" });
    expect(dns.asked).toContain("_accordant-challenge.here.example");
  });

  it("is missing where there is none or another one, whose value is not told", async () => {
    expect(await inDns("none.example")).toMatchObject({ outcome: "missing", code: "dns_none" });
    const other = await inDns("other.example");
    expect(other).toMatchObject({ outcome: "missing", code: "dns_other" });
    expect(JSON.stringify(other)).not.toMatch(/[0-9a-f]{48}/);
  });

  it("cannot be told where the server fails or is silent", async () => {
    expect(await inDns("broken.example")).toMatchObject({ outcome: "untold", code: "dns_failed" });
    expect(await inDns("silent.example")).toMatchObject({ outcome: "untold", code: "dns_too_slow" });
  }, 20_000);

  it("is impossible for a host that is only an address", async () => {
    expect(await inDns("127.0.0.1:4101")).toMatchObject({ outcome: "impossible" });
  });
});

describe("a file", () => {
  it.each([
    ["is found", { [FILE]: TOKEN }, "found", "file_found"],
    ["is found with white space around it", { [FILE]: `\n${TOKEN}\r\n` }, "found", "file_found"],
    [
      "is found behind a redirect at its own host",
      { [FILE]: "->/proof.txt", "/proof.txt": TOKEN },
      "found",
      "file_found",
    ],
    ["is missing", {}, "missing", "status"],
    ["is missing where it says more", { [FILE]: `${TOKEN} and more` }, "missing", "file_other"],
    ["is missing where it is empty", { [FILE]: " " }, "missing", "file_empty"],
    ["cannot be told where the site is busy", { [FILE]: "!503" }, "untold", "status"],
  ])("%s", async (_name, pages: Record<string, string>, outcome, code) => {
    expect(await lookAt(lookAtFile, pages)).toMatchObject({ outcome, code });
  });

  it("does not count where another host gives it", async () => {
    const other = await servePages({ "/proof.txt": TOKEN });
    const sight = await lookAt(lookAtFile, { [FILE]: `->${other.url}/proof.txt` });
    await other.close();
    expect(sight).toMatchObject({ outcome: "missing", code: "leads_elsewhere" });
  });
});

describe("an element", () => {
  it.each([
    ["is found in the start page's head", writtenPage("", meta(TOKEN)), "found", "page_found"],
    ["is found beside another's", writtenPage("", meta(newToken()) + meta(TOKEN)), "found", "page_found"],
    [
      "does not count in the body, where visitors may write",
      writtenPage(meta(TOKEN)),
      "missing",
      "page_none",
    ],
    ["does not count in a comment", writtenPage("", `<!-- ${meta(TOKEN)} -->`), "missing", "page_none"],
    ["is missing where another's stands", writtenPage("", meta(newToken())), "missing", "page_other"],
    ["cannot be told of a page too deep to parse", `${"<div>".repeat(500)}`, "untold", "page_too_deep"],
  ])("%s", async (_name, page, outcome, code) => {
    expect(await lookAt(lookAtPage, { "/": page })).toMatchObject({ outcome, code });
  });

  it("does not count on a page further down, which somebody else may write", async () => {
    const pages = { "/": writtenPage(""), "/shops/mine": writtenPage("", meta(TOKEN)) };
    expect(await lookAt(lookAtPage, pages, "/shops/mine")).toMatchObject({ code: "page_none" });
  });
});

describe("all methods together", () => {
  const sight = (outcome: MethodSight["outcome"]): MethodSight => ({
    method: "file",
    outcome,
    code: "",
    params: {},
  });

  it.each([
    [["missing", "found", "untold"], "found"],
    [["missing", "untold", "impossible"], "untold"],
    [["missing", "missing", "impossible"], "missing"],
  ] as const)("%j come down to %s", (seen, outcome) => {
    expect(outcomeOf(seen.map(sight)).outcome).toBe(outcome);
  });

  it("tell nothing where nobody answers, and never throw", async () => {
    const refused = () => Promise.reject(new GuardedFetchError("unreachable", "nobody"));
    const broken = () => Promise.reject(new Error("unforeseen"));
    const challenge = challengeOf("https://here.example/", TOKEN);
    const seen = await lookEverywhere(challenge, { fetch: refused, resolveTxt: broken }, () =>
      Promise.resolve(),
    );
    expect(seen.map(({ method, outcome, code }) => [method, outcome, code])).toEqual([
      ["file", "untold", "fetch_unreachable"],
      ["meta", "untold", "fetch_unreachable"],
      ["dns", "untold", "unforeseen"],
    ]);
  });
});

it("a host is told apart by its name and its port, and www. is another one", () => {
  const hosts = [
    "https://Example.com:443/a",
    "http://example.com.",
    "https://www.example.com",
    "http://127.0.0.1:4101/",
  ];
  expect(hosts.map(hostOf)).toEqual(["example.com", "example.com", "www.example.com", "127.0.0.1:4101"]);
});
