import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { randomUUID } from "node:crypto";
import { systemCtx } from "@/lib/core/system-ctx";
import { leaveHost, listDueChecks, takeHost } from "@/lib/schedules";
import { getSite, updateSite } from "@/lib/sites";
import { makeProvider, makeSite, type MadeProvider } from "@/test/make-provider";
import { writtenPage } from "@/test/serve-pages";
import { checkSite, findSiteCheck, runSiteCheck } from ".";

let server: Server;
let url: string;
let asked: string[] = [];
let answer: () => void = () => undefined;
let mayAnswer: Promise<void> = Promise.resolve();

// A site that answers nothing before it is told to.
beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url ?? "");
    void mayAnswer.then(() => {
      if (request.url === "/robots.txt") return response.writeHead(404).end();
      return response.writeHead(200, { "content-type": "text/html" }).end(writtenPage(""));
    });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  url = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
});
afterAll(() => server.close());
beforeEach(() => {
  asked = [];
  mayAnswer = new Promise((resolve) => {
    answer = resolve;
  });
});

async function makeAsked(path: string): Promise<{ provider: MadeProvider; siteId: string }> {
  const provider = await makeProvider();
  const { siteId, slug } = await makeSite(provider);
  const { site } = await getSite({ ctx: provider.ctx(), input: { slug } });
  await updateSite({ ctx: provider.ctx(), input: { siteId, name: site.name, slug, url: `${url}${path}` } });
  await runSiteCheck({ ctx: provider.ctx(), input: { siteId } });
  return { provider, siteId };
}

function read({ provider, siteId }: { provider: MadeProvider; siteId: string }, afterSeconds = 0) {
  const { providerId } = provider.ctx();
  const own = { providerId, providerSlug: provider.slug, reason: "test", requestId: "test" };
  return checkSite(() => systemCtx({ ...own, now: new Date(Date.now() + afterSeconds * 1_000) }), siteId);
}

it("one site of a host is read at a time, whoever's they are, and the next one when that has ended", async () => {
  const [first, second] = [await makeAsked("/a"), await makeAsked("/b")];
  const reading = read(first);
  while (asked.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  expect(await read(second)).toBe(false);
  expect(asked).toEqual(["/a"]);
  const { open, failed } = await findSiteCheck({
    ctx: second.provider.ctx(),
    input: { siteId: second.siteId },
  });
  expect([open?.state, failed]).toEqual(["queued", null]);
  answer();
  expect(await reading).toBe(true);
  const soon = new Date(Date.now() + 11_000);
  expect((await listDueChecks(soon)).map(({ siteId }) => siteId)).toContain(second.siteId);
  expect(await read(second, 11)).toBe(true);
});

it("a host is free again when whoever read it has died over it, and stays the next one's then", async () => {
  const host = `${randomUUID()}.example`;
  const [dead, next] = [randomUUID(), randomUUID()].map((holder) => ({ host, holder }));
  if (!dead || !next) throw new Error("There are two.");
  const at = (seconds: number) => new Date(Date.UTC(2026, 10, 20) + seconds * 1_000);
  expect(await takeHost(dead, at(0), at(600))).toBe(true);
  expect(await takeHost(next, at(599), at(1_200))).toBe(false);
  expect(await takeHost(next, at(600), at(1_200))).toBe(true);
  await leaveHost(dead);
  expect(await takeHost(dead, at(601), at(1_300))).toBe(false);
  await leaveHost(next);
  expect(await takeHost(dead, at(602), at(1_300))).toBe(true);
  await leaveHost(dead);
});
