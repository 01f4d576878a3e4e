import { compactVerify, createLocalJWKSet, decodeJwt } from "jose";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { fanOutReference } from "@/lib/fan-out";
import { endLspContract } from "@/lib/lsp";
import { ingestCallback } from "@/lib/references";
import { updateSite } from "@/lib/sites";
import { asOwner } from "@/test/owner-query";
import { makeProvider, makeSite, word, type MadeProvider, type MadeSite } from "@/test/make-provider";
import { signedCallback } from "@/test/callback";
import { proveControl } from "@/test/prove-control";
import { startHostedApi, type StartedApi } from "@/test/start-hosted-api";

let api: StartedApi;
let provider: MadeProvider;
let site: MadeSite;
beforeAll(async () => {
  api = await startHostedApi();
  provider = await makeProvider();
  site = await makeSite(provider);
});
afterAll(() => api.close());

const Answer = z.object({
  statusCode: z.string(),
  lspNumber: z.string().nullable(),
  jws: z.string(),
  receipt: z.string().nullable(),
});

async function ask(
  made: { provider: MadeProvider; site: MadeSite },
  query = "",
): Promise<z.infer<typeof Answer>> {
  const response = await fetch(
    `${api.url}/${made.provider.slug}/v1/sites/${made.site.slug}/lsp-status${query}`,
  );
  expect(response.status).toBe(200);
  return Answer.parse(await response.json());
}

async function announce(
  number: string,
  status: string,
  options: Parameters<typeof signedCallback>[2] = {},
): Promise<Response> {
  const { headers, body } = signedCallback(number, status, options);
  return fetch(`${api.url}/callbacks/lsp-registry`, { method: "POST", headers, body });
}

const here = () => ({ provider, site });

describe("200", () => {
  it("says pending_verification while the registry was never asked", async () => {
    expect((await ask(here())).statusCode).toBe("pending_verification");
  });

  it("says what the registry announced, signed with a published key under its own type", async () => {
    expect((await announce(site.number, "active")).status).toBe(200);
    const answer = await ask(here());
    expect([answer.statusCode, answer.lspNumber]).toEqual(["active", site.number]);
    const keys = createLocalJWKSet(
      await fetch(`${api.url}/.well-known/jwks.json`).then((response) => response.json()),
    );
    const { payload, protectedHeader } = await compactVerify(answer.jws, keys);
    expect(protectedHeader.typ).toBe("lsp-status+jwt");
    expect(JSON.parse(new TextDecoder().decode(payload))).toMatchObject({
      statusCode: "active",
      lspNumber: site.number,
      sub: `https://${site.slug}.example`,
    });
  });

  it("gives a number that is not the site's the site's one answer for that: unknown, and never an echo", async () => {
    const answers = await Promise.all(
      [`RCEP-${word()}`, "x", "RCEP-LSP-2026-000117"].map((number) => ask(here(), `?number=${number}`)),
    );
    expect(answers.map((answer) => [answer.statusCode, answer.lspNumber])).toEqual([
      ["unknown", null],
      ["unknown", null],
      ["unknown", null],
    ]);
    expect(new Set(answers.map((answer) => answer.jws)).size).toBe(1);
  });

  it("answers per language, and unknown for a language nobody is contracted for", async () => {
    expect((await ask(here(), "?language=en")).statusCode).toBe("active");
    expect((await ask(here(), "?language=ko")).statusCode).toBe("unknown");
  });

  it("names a receipt whose leaf holds the answer", async () => {
    const answer = await ask(here());
    const path = new URL(answer.receipt ?? "").pathname;
    const receipt: unknown = await fetch(`${api.url}${path}`).then((response) => response.json());
    expect(JSON.stringify(receipt)).toContain(answer.jws);
  });

  // The hundred times that are asked for, and how long each takes, are the bench's.
  it("shows every change at the registry, time after time", async () => {
    for (let round = 0; round < 20; round += 1) {
      const status = round % 2 === 0 ? "revoked" : "active";
      const started = performance.now();
      expect((await announce(site.number, status)).status).toBe(200);
      let seen = "";
      while (seen !== status && performance.now() - started < 5_000) seen = (await ask(here())).statusCode;
      expect(seen).toBe(status);
    }
  }, 120_000);
});

describe("304", () => {
  it("answers a matching entity tag without a body", async () => {
    const url = `${api.url}/${provider.slug}/v1/sites/${site.slug}/lsp-status`;
    const etag = (await fetch(url)).headers.get("etag") ?? "";
    const again = await fetch(url, { headers: { "if-none-match": etag } });
    expect([again.status, await again.text(), again.headers.get("cache-control")]).toEqual([
      304,
      "",
      "no-cache",
    ]);
  });
});

describe("401", () => {
  it.each([
    [
      "forged",
      () =>
        signedCallback(site.number, "active", {
          secret: "whsec_MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=",
        }),
    ],
    ["301 seconds old", () => signedCallback(site.number, "active", { at: new Date(Date.now() - 301_000) })],
  ])("refuses a callback that is %s, and changes nothing", async (_name, make) => {
    const before = await ask(here());
    const { headers, body } = make();
    const response = await fetch(`${api.url}/callbacks/lsp-registry`, { method: "POST", headers, body });
    expect([response.status, response.headers.get("content-type")]).toEqual([
      401,
      "application/problem+json",
    ]);
    expect(await ask(here())).toEqual(before);
  });

  it("refuses a callback altered by one byte", async () => {
    const { headers, body } = signedCallback(site.number, "revoked");
    const altered = body.replace("revoked", "revokeD");
    expect(
      (await fetch(`${api.url}/callbacks/lsp-registry`, { method: "POST", headers, body: altered })).status,
    ).toBe(401);
  });

  it.each([
    "",
    "Bearer",
    "Bearer nonsense",
    "Bearer acc_live_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
    "Basic eDp5",
  ])("refuses the key %j with the one sentence", async (authorization) => {
    const response = await fetch(`${api.url}/${provider.slug}/v1/clients`, { headers: { authorization } });
    expect(response.status).toBe(401);
    expect(await response.text()).toContain("The API key is missing, malformed, expired, revoked");
  });
});

describe("404", () => {
  it("is the same body for an unknown site, an unknown provider and another provider's site", async () => {
    const other = await makeProvider();
    const paths = [
      `${provider.slug}/v1/sites/none`,
      `nobody/v1/sites/${site.slug}`,
      `${other.slug}/v1/sites/${site.slug}`,
    ];
    const bodies = await Promise.all(
      paths.map((path) =>
        fetch(`${api.url}/${path}/lsp-status?number=${site.number}`).then((response) => response.text()),
      ),
    );
    expect(new Set(bodies).size).toBe(1);
    expect(bodies[0]).toContain("not_found");
  });

  it.each(["/%E0%A4%A", "/..%2f..%2fetc", "//", "/demo/v1/sites/%00/lsp-status", "/callbacks/nobody"])(
    "answers the malformed path %j with a problem document",
    async (path) => {
      const method = path.startsWith("/callbacks") ? "POST" : "GET";
      const response = await fetch(`${api.url}${path}`, { method });
      expect([response.status, response.headers.get("content-type")]).toEqual([
        404,
        "application/problem+json",
      ]);
    },
  );
});

describe("413", () => {
  it("refuses 10 MB of JSON without reading it", async () => {
    const body = JSON.stringify({ data: "x".repeat(10 * 1024 * 1024) });
    const { headers } = signedCallback(site.number, "active");
    const response = await fetch(`${api.url}/callbacks/lsp-registry`, { method: "POST", headers, body });
    expect(response.status).toBe(413);
    expect(await response.text()).toContain("larger than");
  });
});

describe("a callback", () => {
  it("is taken once: a second delivery of the same message changes nothing", async () => {
    const id = `msg_${word()}`;
    const first = await announce(site.number, "suspended", { id }).then((response) => response.json());
    const second = await announce(site.number, "active", { id }).then((response) => response.json());
    expect([first, second]).toEqual([{ applied: "changed" }, { applied: "duplicate" }]);
    expect((await ask(here())).statusCode).toBe("suspended");
  });

  it("that is older than what is known changes nothing", async () => {
    await announce(site.number, "revoked");
    const late = await announce(site.number, "active", { asOf: new Date(Date.now() - 60_000) }).then(
      (response) => response.json(),
    );
    expect(late).toEqual({ applied: "stale" });
    expect((await ask(here())).statusCode).toBe("revoked");
  });

  it("reaches every provider that holds the certificate, and no other answer", async () => {
    const [one, two] = [await makeProvider(), await makeProvider()];
    const number = `LSP-${word()}`;
    const sites = [
      { provider: one, site: await makeSite(one, number) },
      { provider: two, site: await makeSite(two, number) },
    ];
    const bystander = { provider: two, site: await makeSite(two) };
    const before = await ask(bystander);
    await announce(number, "active");
    for (const made of sites) expect((await ask(made)).statusCode).toBe("active");
    expect(await ask(bystander)).toEqual(before);
  });
});

describe("what is served from memory", () => {
  it("goes when its answer is only superseded: the one contract ended", async () => {
    const made = { provider, site: await makeSite(provider) };
    await announce(made.site.number, "active");
    expect((await ask(made)).statusCode).toBe("active");
    const { contractId } = made.site;
    await endLspContract({ ctx: provider.ctx(), input: { contractId, endsOn: "2026-02-01" } });
    await expect.poll(async () => (await ask(made)).statusCode, { timeout: 1_000 }).toBe("unknown");
  });

  it("goes with a site's old name, and says the new address once that is proven, also where another site takes the name", async () => {
    const made = { provider, site: await makeSite(provider) };
    await announce(made.site.number, "active");
    expect((await ask(made)).statusCode).toBe("active");
    const { siteId, slug } = made.site;
    const moved = { ...made, site: { ...made.site, slug: `s-${word()}` } };
    const url = `https://${word()}.example`;
    await updateSite({ ctx: provider.ctx(), input: { siteId, slug: moved.site.slug, name: "Moved", url } });
    const old = `${api.url}/${provider.slug}/v1/sites/${slug}/lsp-status`;
    await expect.poll(async () => (await fetch(old)).status, { timeout: 1_000 }).toBe(404);
    expect((await fetch(old.replace(slug, moved.site.slug))).status).toBe(404);
    await proveControl(() => provider.ctx(), siteId);
    await expect.poll(async () => decodeJwt((await ask(moved)).jws).sub, { timeout: 1_000 }).toBe(url);
    const other = await makeSite(provider);
    const input = { siteId: other.siteId, slug, name: "Other", url: `https://${word()}.example` };
    await updateSite({ ctx: provider.ctx(), input });
    await proveControl(() => provider.ctx(), other.siteId);
    const taken = { provider, site: { ...other, slug } };
    await expect
      .poll(async () => (await ask(taken)).statusCode, { timeout: 1_000 })
      .toBe("pending_verification");
    expect(decodeJwt((await ask(taken)).jws).sub).toBe(input.url);
  });

  it("is not what a certificate was before the registry's word is with everybody", async () => {
    const made = { provider, site: await makeSite(provider) };
    await announce(made.site.number, "active");
    expect((await ask(made)).statusCode).toBe("active");
    const { headers, body } = signedCallback(made.site.number, "revoked");
    await ingestCallback({ counterpart: "lsp-registry", headers, body, now: new Date() });
    await expect.poll(async () => (await ask(made)).statusCode, { timeout: 1_000 }).toBe("unknown");
    await fanOutReference("lsp-registry", made.site.number, new Date(), "test");
    await expect.poll(async () => (await ask(made)).statusCode, { timeout: 1_000 }).toBe("revoked");
  });
});

describe("while the change channel is silent", () => {
  it("re-reads before it answers, so that no change is missed", async () => {
    const fresh = { provider, site: await makeSite(provider) };
    await announce(fresh.site.number, "active");
    expect((await ask(fresh)).statusCode).toBe("active");
    await asOwner((client) =>
      client
        .query(
          "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'accordant-changes' AND datname = current_database()",
        )
        .catch(() => undefined),
    );
    await announce(fresh.site.number, "revoked");
    expect((await ask(fresh)).statusCode).toBe("revoked");
  });
});
