import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { z } from "zod";
import { createWebhookEndpoint, runEndpointTest } from "@/lib/endpoints";
import { createFiling } from "@/lib/filings";
import { runSelfTest } from "@/lib/self-tests";
import { listRoutes, type Route } from "@/lib/hosted-api";
import { Problem } from "@/lib/hosted-api/problem";
import { createApiKey, KEY_SCOPES } from "@/lib/identity";
import { fileLinkOf } from "@/lib/uploads";
import { connectReferences } from "./connect-references";
import { keepFile } from "./keep-file";
import { makeProvider, makeSite } from "./make-provider";
import { WEBHOOK } from "./make-world";

/** What generated requests were answered. */
export interface Fuzzed {
  /** Requests by the hundred of their status. */
  statuses: Record<string, number>;
  /** Answers from 500 on, or outside the contract, with the request that was answered so. */
  wrong: string[];
  /** Operations that were answered well at least once. */
  reached: Set<string>;
}

const AT_ONCE = 8;
const WORDS = [
  "",
  " ",
  "x",
  "\u0000",
  "\ud800",
  "'; DROP TABLE client; --",
  "<b>",
  "𝕏".repeat(300),
  "a".repeat(5_000),
];
const MOMENTS = [
  "0000-01-01",
  "0001-01-01T00:00:00Z",
  "9999-12-31T23:59:59+14:00",
  "2026-02-30",
  "+10000-01-01",
];
const HOSTILE = fc.oneof(
  fc.constantFrom<unknown>(null, true, [], {}, -1, 0, 1e308, 2 ** 53, "NaN", [[[[[[]]]]]]),
  fc.constantFrom<unknown>(...WORDS, ...MOMENTS),
  fc.json({ maxDepth: 3 }).map((text): unknown => JSON.parse(text)),
);

const Shape = z.object({
  type: z.union([z.string(), z.array(z.string())]).optional(),
  enum: z.array(z.unknown()).optional(),
  const: z.unknown().optional(),
  format: z.string().optional(),
  pattern: z.string().optional(),
  minLength: z.int().optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  items: z.unknown().optional(),
  anyOf: z.array(z.unknown()).optional(),
  allOf: z.array(z.unknown()).optional(),
});

function textOf(shape: z.infer<typeof Shape>, ids: readonly string[]): fc.Arbitrary<unknown> {
  if (shape.format === "uuid") return fc.constantFrom(...ids, randomUUID());
  if (shape.format === "date") return fc.constantFrom("2026-05-18", "2027-01-01");
  if (shape.format === "date-time") return fc.constantFrom("2026-05-18T00:00:00Z", "2026-01-01T00:00:00Z");
  if (shape.format === "uri") return fc.webUrl();
  if (shape.pattern?.includes("[A-Z]{2}")) return fc.constantFrom("CN", "JP");
  if (shape.pattern?.includes("[a-zA-Z]{2,3}")) return fc.constantFrom("en", "zh-Hans");
  const long = Math.max(6, shape.minLength ?? 6);
  return fc
    .stringMatching(/^[a-f0-9]+$/, { size: "small" })
    .map((text) => text.padEnd(long, "0").slice(0, 40));
}

/** Mostly what a schema asks for, now and then something else in its place. */
function valueOf(schema: unknown, ids: readonly string[]): fc.Arbitrary<unknown> {
  const shape = Shape.parse(schema ?? {});
  const good = (): fc.Arbitrary<unknown> => {
    if (shape.enum) return fc.constantFrom(...shape.enum);
    if (shape.const !== undefined) return fc.constant(shape.const);
    if (shape.anyOf) return fc.oneof(...shape.anyOf.map((one) => valueOf(one, ids)));
    if (shape.allOf)
      return fc
        .tuple(...shape.allOf.map((one) => valueOf(one, ids)))
        .map((parts) => Object.fromEntries(parts.flatMap((part) => Object.entries(part ?? {}))));
    if (shape.properties)
      return fc.record(
        Object.fromEntries(Object.entries(shape.properties).map(([name, one]) => [name, valueOf(one, ids)])),
      );
    switch (shape.type) {
      case "string":
        return textOf(shape, ids);
      case "array":
        return fc.array(valueOf(shape.items, ids), { minLength: 1, maxLength: 3 });
      case "boolean":
        return fc.boolean();
      case "integer":
      case "number":
        return fc.integer({ min: 1, max: 60 });
      default:
        return fc.constant(null);
    }
  };
  return fc.oneof({ weight: 24, arbitrary: good() }, { weight: 1, arbitrary: HOSTILE });
}

interface Asked {
  route: Route;
  path: string;
  body: string | null;
  headers: Record<string, string>;
}

function queryOf(route: Route): fc.Arbitrary<string> {
  const names = [...Object.keys(route.query.shape), "number", "language", "other"];
  const value = fc.oneof(fc.constantFrom(...WORDS, "zh", "done", "missed"), fc.string());
  return fc
    .array(fc.tuple(fc.constantFrom(...names), value), { maxLength: 2 })
    .map((pairs) =>
      pairs.length === 0 ? "" : `?${new URLSearchParams(pairs.map(([n, v]) => [n, v.toWellFormed()]))}`,
    );
}

function bodyOf(route: Route, ids: readonly string[]): fc.Arbitrary<string | null> {
  if (route.method === "GET") return fc.constant(null);
  const schema = route.request
    ? z.toJSONSchema(route.request, { io: "input", unrepresentable: "any" })
    : { properties: {} };
  return fc.oneof(
    { weight: 12, arbitrary: valueOf(schema, ids).map((value) => JSON.stringify(value) ?? "") },
    { weight: 1, arbitrary: fc.constantFrom("", "{", "[]", "null", "[".repeat(20_000), '"\\ud800"') },
  );
}

function requestOf(
  routes: readonly Route[],
  idsBy: Record<string, string>,
  siteSlug: string,
): fc.Arbitrary<Asked> {
  const ids = Object.values(idsBy);
  const anyId = fc.oneof(
    fc.constantFrom(...ids),
    fc.uuid(),
    fc.constantFrom("x", "%00", "%F0%28", "..%2f", "%20"),
  );
  return fc.constantFrom(...routes).chain((route) => {
    const own = idsBy[route.path.split("/")[1] ?? ""] ?? randomUUID();
    const tags = fc.constantFrom("*", '"x"', "W/", "\u00ff");
    const key = fc.oneof(
      { weight: 9, arbitrary: fc.uuid().map((id) => `"${id}"`) },
      { weight: 1, arbitrary: fc.constantFrom("bare", '""', '"same"', "?1", `"${"x".repeat(300)}"`) },
    );
    return fc
      .record({
        id: fc.oneof({ weight: 3, arbitrary: fc.constant(own) }, { weight: 1, arbitrary: anyId }),
        query: queryOf(route),
        body: bodyOf(route, ids),
        key,
        tag: fc.oneof({ weight: 5, arbitrary: fc.constant("*") }, { weight: 1, arbitrary: tags }),
      })
      .map(({ id, query, body, key: idempotencyKey, tag }) => ({
        route,
        path:
          route.path
            .replace("{id}", id)
            .replace("{link}", id)
            .replace("{site}", siteSlug)
            .replace("{list}", "revocation-1")
            .replace("{counterpart}", "lsp-registry") + query,
        body,
        headers: {
          "idempotency-key": idempotencyKey,
          [route.method === "GET" ? "if-none-match" : "if-match"]: tag,
        },
      }));
  });
}

async function makeKeys(count: number) {
  const provider = await makeProvider();
  const site = await makeSite(provider);
  const input = { name: "fuzz", scopes: [...KEY_SCOPES], callsPerMinute: 6_000 };
  const keys: string[] = [];
  while (keys.length < count) keys.push((await createApiKey({ ctx: provider.ctx(), input })).key);
  const { endpointId } = await createWebhookEndpoint({ ctx: provider.ctx(), input: WEBHOOK });
  const { deliveryId } = await runEndpointTest({ ctx: provider.ctx(), input: { endpointId } });
  const { filingId } = await createFiling({ ctx: provider.ctx(), input: { regime: "tig", state: "draft" } });
  const tested = { regime: "tig", siteId: site.siteId };
  const { selfTestId } = await runSelfTest({ ctx: provider.ctx(), input: tested });
  const { ingestedId } = await connectReferences(provider, site);
  const { certificateId: subjectId, number } = site;
  const of = { subjectKind: "lsp_certificate", subjectId, clientId: null, number } as const;
  const { url } = fileLinkOf(provider.slug, await keepFile(provider.ctx(), of), new Date());
  const idsBy: Record<string, string> = {
    files: url.split("/").at(-1) ?? "",
    clients: site.clientId,
    sites: site.siteId,
    "lsp-companies": site.companyId,
    "lsp-certificates": site.certificateId,
    "lsp-contracts": site.contractId,
    filings: filingId,
    "self-tests": selfTestId,
    pushes: deliveryId,
    "webhook-endpoints": endpointId,
    "reference-sources": ingestedId,
  };
  return { provider, site, keys, idsBy };
}

/** Sends generated requests to every route and holds each answer to the contract. The same seed, the same requests. */
export async function fuzzApi(url: string, count: number, seed: number): Promise<Fuzzed> {
  const { provider, site, keys, idsBy } = await makeKeys(Math.ceil(count / 3_000));
  const fuzzed: Fuzzed = { statuses: {}, wrong: [], reached: new Set() };
  const asked = fc.sample(requestOf(listRoutes(), idsBy, site.slug), { numRuns: count, seed });
  const ask = async ({ route, path, body, headers }: Asked, index: number): Promise<void> => {
    const base = route.base === "provider" ? `${url}/${provider.slug}/v1` : url;
    const authorization = `Bearer ${keys[index % keys.length]}`;
    const response = await fetch(base + path, {
      method: route.method,
      headers: { authorization, ...headers },
      ...(body === null ? {} : { body }),
    });
    const [text, { status }] = [await response.text(), response];
    const hundred = `${Math.floor(status / 100)}xx`;
    fuzzed.statuses[hundred] = (fuzzed.statuses[hundred] ?? 0) + 1;
    if (status < 300) fuzzed.reached.add(route.operationId);
    const why = fault(route, status, text);
    if (why !== null)
      fuzzed.wrong.push(
        `${why}: ${route.method} ${path} ${body?.slice(0, 300) ?? ""} -> ${text.slice(0, 300)}`,
      );
  };
  let next = 0;
  const work = async (): Promise<void> => {
    for (let index = next++; index < asked.length; index = next++) {
      const one = asked[index];
      if (one) await ask(one, index);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return fuzzed;
}

function fault(route: Route, status: number, text: string): string | null {
  if (status >= 500) return `${status}`;
  if (status === 304) return route.hasTag || route.access === "public" ? null : "304 without a tag";
  if (status < 300 && route.mediaType) return null;
  const parsed: unknown = JSON.parse(text);
  const schema = status < 300 ? route.response : Problem;
  const { error } = schema.safeParse(parsed);
  if (error) return `${status} outside its schema: ${error.issues[0]?.message}`;
  const isNamed = status === route.status || route.problems.some((problem) => problem === status);
  // What the address itself cannot be is no route's to answer.
  return isNamed || status === 404 || status === 400 ? null : `${status} is not in the contract`;
}
