import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeDeployment } from "@/lib/deployment";
import { fanOutReference } from "@/lib/fan-out";
import { ingestCallback } from "@/lib/references";
import { updateSite } from "@/lib/sites";
import { signedCallback } from "@/test/callback";
import { makeProvider, makeSite, type MadeProvider, type MadeSite } from "@/test/make-provider";
import { proveControl } from "@/test/prove-control";
import { loadAnswers, type StoredAnswer } from ".";

const COUNTERPART = "lsp-registry";
let provider: MadeProvider;
let site: MadeSite;

beforeAll(async () => {
  provider = await makeProvider();
  site = await makeSite(provider);
  await hear("active");
  await fanOutReference(COUNTERPART, site.number, new Date(), "test");
});
afterAll(closeDeployment);

async function hear(status: string): Promise<void> {
  const { headers, body } = signedCallback(site.number, status);
  await ingestCallback({ counterpart: COUNTERPART, headers, body, now: new Date() });
}

async function answers(): Promise<StoredAnswer[]> {
  const loaded = await loadAnswers(provider.slug, site.slug, new Date(), "test");
  return loaded?.answers ?? [];
}

async function moveTo(url: string): Promise<void> {
  const { siteId, slug } = site;
  await updateSite({ ctx: provider.ctx(), input: { siteId, slug, name: "Renamed", url } });
}

const says = (status: string) => (answer: StoredAnswer) => answer.body.includes(`"statusCode":"${status}"`);

describe("an answer", () => {
  it("made anew while a revocation has not become a fact yet is outdated, and no longer once it has", async () => {
    expect((await answers()).filter(says("active")).every((answer) => !answer.isOutdated)).toBe(true);
    await hear("revoked");
    await moveTo(`https://${site.slug}.example/moved`);
    const between = (await answers()).filter(says("active"));
    expect(between.length).toBeGreaterThan(0);
    expect(between.every((answer) => answer.isOutdated)).toBe(true);
    await fanOutReference(COUNTERPART, site.number, new Date(), "test");
    const after = await answers();
    expect(after.filter(says("active"))).toEqual([]);
    expect(after.filter(says("revoked")).every((answer) => !answer.isOutdated)).toBe(true);
  });

  it("is signed about the site's new address once that changes", async () => {
    const url = `https://again.${site.slug}.example`;
    await moveTo(url);
    // Nothing is said of a host that nobody has shown to be the provider's.
    expect(await answers()).toEqual([]);
    await proveControl(provider.ctx, site.siteId);
    const subjects = (await answers()).map(({ body }) => {
      const jws = /"jws":"[^.]+\.([^.]+)\./.exec(body)?.[1] ?? "";
      return /"sub":"([^"]+)"/.exec(Buffer.from(jws, "base64url").toString())?.[1];
    });
    expect(subjects.length).toBeGreaterThan(0);
    expect(new Set(subjects)).toEqual(new Set([url]));
  });
});
