import { createHash } from "node:crypto";
import { z } from "zod";
import { systemNow } from "@/lib/core/clock";
import { notFound } from "@/lib/core/errors";
import { findPublicReceipt } from "@/lib/evidence";
import { ingestDecision } from "@/lib/deliveries";
import type { ServedContract } from "@/lib/deployment";
import { fanOutReference } from "@/lib/fan-out";
import { ingestCallback } from "@/lib/references";
import { findProvider } from "@/lib/routing";
import { listTrustMarks, pushesOf, REGIMES, type AnswerOperation } from "@/lib/regimes";
import { listPublicKeys } from "@/lib/secrets";
import { worstStatus } from "@/lib/trust-marks";
import { getVerification, type Verification } from "@/lib/verification";
import { badgeRoutes } from "./badge-routes";
import { fileRoutes } from "./file-routes";
import { DOCS_POLICY } from "./docs-assets";
import { buildDocsPage } from "./docs-page";
import { docsLanguage } from "./docs-texts";
import { managementRoutes } from "./management-routes";
import { markRoutes } from "./mark-routes";
import { buildOpenApi } from "./openapi";
import type { Route } from "./route";
import { ANSWER_HEADERS, answerRoutePath } from "./serve-answer";

const None = z.object({});
const Jws = z.string().describe("Compact JWS (EdDSA) over the members above with iss, sub, iat and exp");

const Test = z
  .literal(true)
  .optional()
  .describe("There where a provider in test mode says it: about no real standing");

// The route of an answer is never run through `handle`: it is served as signed bytes (serve-answer).
function answerRoute(operation: AnswerOperation): Route {
  return {
    method: "GET",
    path: answerRoutePath(operation),
    base: "provider",
    operationId: operation.name,
    summary: operation.summary.en,
    access: "public",
    params: z.object({ site: z.string() }),
    query: operation.query,
    response: operation.answer.extend({ jws: Jws, test: Test }),
    status: 200,
    problems: [400, 404, 422, 429, 503],
    handle: () => Promise.reject(new Error("Answers are served from memory.")),
  };
}

/** What it comes down to for whoever verifies: the worst word of the answers that marks rest on. */
function saidOf({ answers }: Verification): string {
  return worstStatus(
    listTrustMarks().flatMap(({ mark }) => {
      const found = answers.find(({ operation }) => operation === mark.operation.name);
      return found ? [mark.status(found.answer)] : [];
    }),
  );
}

const verification: Route = {
  method: "GET",
  path: "/sites/{site}/verification",
  base: "provider",
  operationId: "verification",
  summary: "Everything public about a site's standing under every regime",
  access: "public",
  params: z.object({ site: z.string() }),
  query: None,
  response: z.object({
    test: z.boolean().describe("Said by a provider in test mode: about no real standing"),
    site: z.object({ slug: z.string(), name: z.string(), url: z.string() }),
    provider: z.object({ slug: z.string(), name: z.string() }),
    entity: z.object({ name: z.string(), country: z.string() }),
    answers: z.array(
      z.object({
        regime: z.string(),
        operation: z.string(),
        answer: z.record(z.string(), z.unknown()),
        jws: Jws,
        evidenceId: z.string(),
      }),
    ),
    checks: z.array(
      z.object({
        counterpart: z.string(),
        key: z.string(),
        checkedAt: z.iso.datetime().nullable(),
        failure: z.string().nullable(),
      }),
    ),
  }),
  status: 200,
  problems: [400, 404, 429, 503],
  async handle({ params, now, requestId }) {
    const found = await getVerification(params["provider"] ?? "", params["site"] ?? "", now, requestId);
    if (!found) throw notFound("site");
    const about = { said: saidOf(found), evidenceId: found.answers[0]?.evidenceId ?? null };
    return { status: 200, body: found, headers: ANSWER_HEADERS, about };
  },
};

const openApi: Route = {
  method: "GET",
  path: "/openapi.json",
  base: "provider",
  operationId: "openapi",
  summary: "This contract, OpenAPI 3.1; whole, or of one answer, as filings name it",
  access: "public",
  params: None,
  query: z.object({ operation: z.string().max(100).optional().describe("Name of an answer's operation") }),
  response: z.record(z.string(), z.unknown()),
  status: 200,
  problems: [400, 404, 422, 429],
  async handle({ params, query }) {
    const provider = await findProvider(params["provider"] ?? "");
    if (!provider) throw notFound("provider");
    const name = query["operation"];
    const operation = name === undefined ? null : findOperation(name);
    if (name !== undefined && !operation) throw notFound("operation");
    const body = operation ? contractOf(operation) : buildOpenApi(listRoutes());
    return { status: 200, body, headers: { "access-control-allow-origin": "*" } };
  },
};

const docs: Route = {
  method: "GET",
  path: "/docs",
  base: "provider",
  operationId: "docs",
  summary: "This contract as a page that runs calls",
  access: "public",
  params: None,
  query: z.object({
    lang: z
      .string()
      .optional()
      .describe("zh or en, or a tag that begins so; as Accept-Language asks unless said"),
  }),
  response: z.string(),
  mediaType: "text/html",
  status: 200,
  problems: [400, 404, 429],
  async handle({ params, query, headers: asked }) {
    const provider = await findProvider(params["provider"] ?? "");
    if (!provider) throw notFound("provider");
    const language = docsLanguage(query["lang"], asked["accept-language"]);
    const headers = {
      "content-type": "text/html; charset=utf-8",
      "content-language": language,
      vary: "Accept-Language",
      "content-security-policy": DOCS_POLICY,
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
    };
    return { status: 200, body: buildDocsPage(listRoutes(), provider.name, language), headers };
  },
};

const callbacks: Route = {
  method: "POST",
  path: "/callbacks/{counterpart}",
  base: "root",
  operationId: "callback",
  summary: "A counterpart's signed announcement (Standard Webhooks 1.0)",
  access: "signed",
  params: z.object({ counterpart: z.string() }),
  query: None,
  response: z.object({ applied: z.enum(["changed", "confirmed", "stale", "failed", "duplicate"]) }),
  status: 200,
  problems: [401, 404, 413, 422],
  async handle({ params, headers, body, now, requestId }) {
    const counterpart = params["counterpart"] ?? "";
    const callback = { counterpart, headers, body, now };
    if (pushesOf(counterpart).length > 0) {
      return { status: 200, body: { applied: await ingestDecision(callback, requestId) } };
    }
    const { key, applied } = await ingestCallback(callback);
    if (applied === "changed") await fanOutReference(counterpart, key, systemNow(), requestId);
    return { status: 200, body: { applied } };
  },
};

const keys: Route = {
  method: "GET",
  path: "/.well-known/jwks.json",
  base: "root",
  operationId: "jwks",
  summary: "Public keys of everything signed here (RFC 7517)",
  access: "public",
  params: None,
  query: None,
  response: z.object({ keys: z.array(z.record(z.string(), z.unknown())) }),
  status: 200,
  problems: [429, 503],
  async handle() {
    const headers = { "cache-control": "public, max-age=60", "access-control-allow-origin": "*" };
    return { status: 200, body: await listPublicKeys(), headers };
  },
};

const receipts: Route = {
  method: "GET",
  path: "/log/receipts/{id}",
  base: "root",
  operationId: "receipt",
  summary: "The evidence entry behind a public answer, with the salt of its leaf",
  access: "public",
  params: z.object({ id: z.uuid() }),
  query: None,
  response: z.object({
    id: z.uuid(),
    entry: z.string(),
    saltHex: z.string(),
    leafHex: z.string(),
    logIndex: z.string().nullable(),
  }),
  status: 200,
  problems: [404, 429],
  async handle({ params, now, requestId }) {
    const id = z.uuid().safeParse(params["id"]);
    const receipt = id.success ? await findPublicReceipt(id.data, now, requestId) : null;
    if (!receipt) throw notFound("receipt");
    return { status: 200, body: receipt, headers: { "access-control-allow-origin": "*" } };
  },
};

/** Every hosted route there is; the server, the contract and the isolation tests are made from this list. */
export function listRoutes(): Route[] {
  const answers = REGIMES.flatMap((regime) => regime.answers.map(answerRoute));
  const open = [...answers, verification, ...badgeRoutes, ...markRoutes];
  return [...open, ...managementRoutes, openApi, docs, callbacks, keys, receipts, ...fileRoutes];
}

const OPERATIONS = new Map(
  REGIMES.flatMap((regime) => regime.answers.map((operation) => [operation.name, operation])),
);

/** The answer operation served under that name, or null. */
export function findOperation(name: string): AnswerOperation | null {
  return OPERATIONS.get(name) ?? null;
}

// Of the one answer alone: nothing that is offered beside it changes what was filed of it.
function contractOf(operation: AnswerOperation): Record<string, unknown> {
  return buildOpenApi([answerRoute(operation)]);
}

/** The contract of every answer as it is served, by its digest. */
export function listContracts(): ServedContract[] {
  return [...OPERATIONS].map(([name, operation]) => ({
    operation: name,
    regimes: REGIMES.filter(({ answers }) => answers.includes(operation)).map(({ id }) => id),
    sha256: createHash("sha256")
      .update(JSON.stringify(contractOf(operation)))
      .digest("hex"),
  }));
}
