import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, expect, it } from "vitest";
import { serveSite, type ServedSite } from "@/test/serve-site";

const open: ServedSite[] = [];
afterEach(async () => {
  for (const site of open.splice(0)) await site.close();
});

async function served(answers: Parameters<typeof serveSite>[0]): Promise<string> {
  const site = await serveSite(answers);
  open.push(site);
  return site.url;
}

/** Runs the command as somebody does who has no deployment: with nothing set. */
async function run(...args: string[]): Promise<{ code: number | null; out: string; error: string }> {
  const env = { PATH: process.env["PATH"] ?? "", NODE_ENV: "production" as const };
  const child = spawn(process.execPath, [".build/accordant.mjs", ...args], { env });
  const said = { out: "", error: "" };
  child.stdout.on("data", (chunk: Buffer) => (said.out += chunk.toString("utf8")));
  child.stderr.on("data", (chunk: Buffer) => (said.error += chunk.toString("utf8")));
  const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
  return { code, ...said };
}

const page = (tag: string, weight: string): string =>
  `<html lang="${tag}"><head><title>P200</title></head><body><main><h1>P200</h1><table><tr><th>${tag === "en" ? "Weight" : "重量"}</th>
  <td>${weight}</td></tr></table><a href="https://www.works.example/zh/p.html">-</a></main></body></html>`;

it("ends with 1 where the site deviates, says so in both tongues or as one document, and with 0 where it is not to fail", async () => {
  const url = await served({
    "/": "->/en/p.html",
    "/en/p.html": page("en", "12 kg"),
    "/zh/p.html": page("zh", "13 kg"),
  });
  const alias = ["--alias", `www.works.example=${url}`];
  const [english, chinese, json] = await Promise.all([
    run("audit", url, ...alias),
    run("audit", url, ...alias, "--locale", "zh", "--fail-on", "never"),
    run("audit", url, ...alias, "--json"),
  ]);
  expect([english.code, chinese.code, json.code]).toEqual([1, 0, 1]);
  expect(english.out).toContain("“12 kg”");
  expect(english.out).toContain("https://www.works.example/zh/p.html");
  expect(english.error).toContain("reading");
  expect(chinese.out).toContain("多语言参数一致性: 不通过");
  expect(JSON.parse(json.out)).toMatchObject({ pages: { read: 2 }, disclosed: "4 of 12" });
}, 60_000);

it("writes the same findings for machines, as SARIF and as EARL, and says which file it cannot write", async () => {
  const url = await served({
    "/": "->/en/p.html",
    "/en/p.html": page("en", "12 kg"),
    "/zh/p.html": page("zh", "13 kg"),
  });
  const folder = await mkdtemp(path.join(tmpdir(), "accordant-files-"));
  const [sarif, earl] = ["a.sarif", "a.jsonld"].map((name) => path.join(folder, name));
  const call = ["audit", url, "--alias", `www.works.example=${url}`, "--sarif"];
  const { code } = await run(...call, sarif ?? "", "--earl", earl ?? "");
  const read = async (file = ""): Promise<string> => readFile(file, "utf8");
  expect([code, JSON.parse(await read(sarif))]).toMatchObject([
    1,
    { version: "2.1.0", runs: [{ results: [{}] }] },
  ]);
  expect(await read(earl)).toContain("earl:failed");
  const lost = await run(...call, path.join(folder, "none", "a.sarif"));
  expect([lost.code, lost.error.includes("could not be written")]).toEqual([2, true]);
  await rm(folder, { recursive: true });
}, 60_000);

it("reads a page that scripts write in a browser, and marks what was found on it", async () => {
  const scripted = `<html lang="zh"><head><title>P200</title></head><body><main><h1>P200</h1><div id="figures"></div>
    <noscript>请启用 JavaScript</noscript></main><script>fetch("/zh/figures").then((answer) => answer.text())
    .then((text) => { document.querySelector("#figures").innerHTML = text; })</script></body></html>`;
  const url = await served({
    "/": "->/en/p.html",
    "/en/p.html": page("en", "12 kg"),
    "/zh/p.html": scripted,
    "/zh/figures": "<table><tr><th>重量</th><td>13 kg</td></tr></table>",
  });
  const alias = ["--alias", `www.works.example=${url}`];
  const [text, json] = await Promise.all([
    run("audit", url, ...alias),
    run("audit", url, ...alias, "--json", "--locale", "zh"),
  ]);
  expect([text.code, json.code]).toEqual([1, 1]);
  expect(text.out).toContain("1 page is written by scripts and was read in a browser");
  expect(text.out).toContain("https://www.works.example/zh/p.html (read in a browser)");
  expect(text.out).toContain("“13 kg”");
  const address = "https://www.works.example/zh/p.html";
  expect(JSON.parse(json.out)).toMatchObject({
    browser: { needed: 1, rendered: 1, isSandboxed: expect.any(Boolean), urls: [address] },
    notSeen: [],
  });
}, 60_000);

it("ends with 2 and one sentence where the site cannot be audited", async () => {
  const wall = await served({ "/": "!403" });
  const { code, out, error } = await run("audit", wall);
  expect([code, out]).toEqual([2, ""]);
  expect(error).toMatch(/could not be audited: it keeps programs out \(.*\)\.\n$/);
});

it("calls this machine only where it is named", async () => {
  const { code, error } = await run("audit", "http://10.0.0.1/");
  expect([code, error.includes("inside a network")]).toEqual([2, true]);
});

it.each([
  [[], "Name a command."],
  [["audit"], "Name the address of the site to audit."],
  [["audit", "works"], 'The site\'s address "works" is no web address'],
  [["audit", "https://a.example/", "--max-pages", "0"], "--max-pages takes a number from 1"],
  [["audit", "https://a.example/", "--fail-on", "once"], "--fail-on takes fail, marginal, never"],
  [["audit", "https://a.example/", "--alias", "b.example"], 'The alias "b.example" names no host'],
  [["audit", "https://a.example/", "--alias", "b.example=http://c.example/x"], "has a path"],
  [["audit", "https://a.example/", "--lang", "e!"], '"e!" is no language tag'],
  [["audit", "https://a.example/", "--sure"], "Unknown option '--sure'"],
])("called as %j it ends with 2 and says what is wrong", async (args, sentence) => {
  const { code, out, error } = await run(...args);
  expect([code, out]).toEqual([2, ""]);
  expect(error).toContain(sentence);
});
