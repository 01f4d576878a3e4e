import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { withSystem } from "@/lib/core/db/system";
import { withTenant } from "@/lib/core/db/tenant";
import { newId } from "@/lib/core/new-id";
import { createApiKey, endApiKey, KEY_SCOPES } from "@/lib/identity";
import { hashApiKey, newApiKey } from "@/lib/identity/api-key-format";
import { announce, signedCallback } from "@/test/callback";
import { markTypes } from "@/test/mark-types";
import { makeProvider, makeSite, type MadeProvider, type MadeSite } from "@/test/make-provider";
import { startHostedApi, type StartedApi } from "@/test/start-hosted-api";
import { listRoutes, type Route } from ".";

const ROUTES = listRoutes();
const TENANTS = ["own", "other", "suspended", "never-was"] as const;
const CALLERS = [
  "nobody",
  "own",
  "scopeless",
  "other",
  "suspended",
  "revoked",
  "expired",
  "misspelt",
] as const;
type Tenant = (typeof TENANTS)[number];
type Caller = (typeof CALLERS)[number];

let api: StartedApi;
let site: MadeSite;
let foreign: MadeSite;
let mark = "";
const slugs = new Map<Tenant, string>([["never-was", "never-was"]]);
const keys = new Map<Caller, string>();

async function keyOf(provider: MadeProvider, at = new Date(), expiresOn: string | null = null) {
  return createApiKey({
    ctx: provider.ctx(at),
    input: { name: "matrix", expiresOn, scopes: [...KEY_SCOPES], callsPerMinute: 6_000 },
  });
}

/** No verb makes a key that may do nothing: it is what a scope we no longer know leaves behind. */
async function scopelessKey({ ctx, providerId }: MadeProvider): Promise<string> {
  const key = newApiKey("live");
  const now = new Date();
  const row = { id: newId(now), name: "matrix", hash: hashApiKey(key), last4: key.slice(-4), createdAt: now };
  await withTenant(ctx(), (tx) => tx.apiKey.createMany({ data: [{ ...row, providerId, scopes: ["gone"] }] }));
  return key;
}

beforeAll(async () => {
  api = await startHostedApi();
  const [own, other, suspended] = [await makeProvider(), await makeProvider(), await makeProvider()];
  [site, foreign] = [await makeSite(own), await makeSite(other)];
  await announce(site.number, "active");
  slugs.set("own", own.slug).set("other", other.slug).set("suspended", suspended.slug);
  const revoked = await keyOf(own);
  await endApiKey({ ctx: own.ctx(), input: { apiKeyId: revoked.apiKeyId } });
  keys.set("own", (await keyOf(own)).key).set("other", (await keyOf(other)).key);
  keys.set("suspended", (await keyOf(suspended)).key).set("revoked", revoked.key);
  keys.set("expired", (await keyOf(own, new Date("2026-01-01T00:00:00Z"), "2026-01-02")).key);
  keys.set("scopeless", await scopelessKey(own));
  mark = await fetch(`${api.url}/${own.slug}/v1/sites/${site.slug}/trust-mark`).then((response) =>
    response.text(),
  );
  keys.set("misspelt", `${(keys.get("own") ?? "").slice(0, -6)}AAAAAA`);
  await withSystem("test", (tx) =>
    tx.provider.updateMany({ where: { id: suspended.providerId }, data: { suspendedAt: new Date() } }),
  );
});
afterAll(() => api.close());

interface Answer {
  status: number;
  body: string;
}

async function ask(route: Route, tenant: Tenant, caller: Caller, query = ""): Promise<Answer> {
  const path = route.path
    .replace("{site}", site.slug)
    .replace("{counterpart}", "lsp-registry")
    .replace("{list}", "revocation-1")
    .replaceAll(/\{\w+\}/g, "00000000-0000-7000-8000-000000000000");
  const key = keys.get(caller);
  const asked = route.operationId === "trustMarks" ? `?trust_mark_type=${markTypes()[0]}` : query;
  const response = await fetch(
    `${api.url}${route.base === "provider" ? `/${slugs.get(tenant)}/v1` : ""}${path}${asked}`,
    {
      method: route.method,
      headers: key ? { authorization: `Bearer ${key}` } : {},
      ...(route.method === "GET" ? {} : { body: route.requestType ? `trust_mark=${mark}` : "{}" }),
    },
  );
  return { status: response.status, body: await response.text() };
}

/** Words that only somebody who may read the first provider's rows should ever be told. */
function tells({ body }: Answer): string[] {
  return [site.clientId, site.siteId, site.number, foreign.clientId, foreign.siteId].filter((word) =>
    body.includes(word),
  );
}

/** Answers of a public route hold what is public of a site, and moments; of one tenant they are alike for everybody. */
const PUBLIC = ROUTES.filter(({ access, base }) => access === "public" && base === "provider");
const KEYED = ROUTES.filter(({ access }) => access === "management");
const cells = TENANTS.flatMap((tenant) => CALLERS.map((caller) => [tenant, caller] as const));

describe.each(KEYED.map((route) => [`${route.method} ${route.path}`, route] as const))(
  "%s",
  (_name, route) => {
    let usual: Answer;
    beforeAll(async () => {
      usual = await ask(route, "never-was", "nobody");
    });

    it("is carried out for a key of its own provider, so that a refusal means something", async () => {
      const { status } = await ask(route, "own", "own");
      expect(status).not.toBe(401);
      expect(status).toBeLessThan(500);
      if (route.method === "GET" && !route.path.includes("{id}")) expect(status).toBe(route.status);
    });

    it("shows another provider's key nothing of the first one's", async () => {
      const answer = await ask(route, "other", "other");
      expect(answer.status).not.toBe(401);
      expect([site.clientId, site.siteId].filter((id) => answer.body.includes(id))).toEqual([]);
    });

    const allowed = ["own own", "own scopeless", "other other"];
    it.each(cells.filter((cell) => !allowed.includes(cell.join(" "))))(
      "at the tenant %s is one and the same refusal for the key %s",
      async (tenant, caller) => {
        const answer = await ask(route, tenant, caller);
        expect(answer).toEqual(usual);
        expect(answer.status).toBe(401);
      },
    );

    it("is forbidden to a key without the scope, and tells it nothing", async () => {
      const answer = await ask(route, "own", "scopeless");
      expect([answer.status, tells(answer)]).toEqual([403, []]);
    });
  },
);

describe.each(PUBLIC.map((route) => [`${route.method} ${route.path}`, route] as const))(
  "%s",
  (_name, route) => {
    it("is answered alike whoever asks and whatever key they show", async () => {
      const statuses = await Promise.all(
        CALLERS.map(async (caller) => (await ask(route, "own", caller)).status),
      );
      expect(new Set(statuses)).toEqual(new Set([route.status]));
    });

    it.each(["other", "suspended", "never-was"] as const)(
      "knows nothing of the site at the tenant %s, whoever asks",
      async (tenant) => {
        if (!route.path.includes("{site}") && route.method === "GET" && tenant === "other") return;
        const usual = await ask(route, "never-was", "nobody");
        expect(usual.status).toBe(404);
        for (const caller of CALLERS) expect(await ask(route, tenant, caller)).toEqual(usual);
      },
    );
  },
);

describe("a route at the root", () => {
  const root = ROUTES.filter(({ base }) => base === "root");

  it.each(root.map((route) => [`${route.method} ${route.path}`, route] as const))(
    "%s takes no notice of anybody's key",
    async (_name, route) => {
      const answers = await Promise.all(CALLERS.map((caller) => ask(route, "own", caller)));
      expect(new Set(answers.map(({ status, body }) => `${status} ${body}`)).size).toBe(1);
      if (route.access === "signed") expect(answers[0]?.status).toBe(401);
      expect(answers.flatMap(tells)).toEqual([]);
    },
  );

  it("that is signed is carried out for the counterpart's own signature alone", async () => {
    const send = async (secret?: string) => {
      const { headers, body } = signedCallback(site.number, "active", secret ? { secret } : {});
      const response = await fetch(`${api.url}/callbacks/lsp-registry`, { method: "POST", headers, body });
      return response.status;
    };
    expect([await send(`whsec_${Buffer.alloc(32).toString("base64")}`), await send()]).toEqual([401, 200]);
  });
});

it("the id of another provider's row is as unknown to a key as one that never was", async () => {
  for (const route of KEYED.filter(({ query }) => "after" in query.shape)) {
    const after = [foreign.clientId, foreign.siteId, "00000000-0000-7000-8000-000000000000"];
    const answers = await Promise.all(after.map((id) => ask(route, "own", "own", `?after=${id}`)));
    expect(new Set(answers.map(({ status, body }) => `${status} ${body}`)).size).toBe(1);
    expect(answers[0]?.status).toBe(422);
  }
});
