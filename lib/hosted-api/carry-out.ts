import type { Context } from "hono";
import type { Ctx } from "@/lib/core/ctx";
import { AppError } from "@/lib/core/errors";
import { log, withLogFields } from "@/lib/core/log";
import { newId } from "@/lib/core/new-id";
import { parse } from "@/lib/core/parse";
import { authenticateKey, countKeyCall } from "@/lib/identity";
import { isSelfTest, SELF_TEST_HEADER } from "@/lib/self-tests";
import { readApiVersion } from "./api-version";
import { endingFields } from "./ending";
import type { HostedApi } from "./hosted-api";
import { addressOf, countryOf } from "./peer-of";
import { readJson, requireText } from "./read-json";
import { rateLimitFields, requireAllowance } from "./rate-limit-fields";
import { refuse } from "./refuse";
import type { Route, RouteResult } from "./route";

/** One request on its way: what is known of it so far, and what its answer will say whatever comes of it. */
interface Going {
  route: Route;
  api: HostedApi;
  requestId: string;
  at: Date;
  address: string | null;
  apiKeyId: string | null;
  headers: Record<string, string>;
  about: NonNullable<RouteResult["about"]>;
}

const NOTHING: Going["about"] = { said: null, evidenceId: null };

function takeAnonymous(going: Going, c: Context): void {
  if (isSelfTest(c.req.header(SELF_TEST_HEADER), going.at)) return;
  const allowance = going.api.anonymous.take(going.address, going.at.getTime());
  if (allowance.isOver) Object.assign(going.headers, rateLimitFields("network", allowance));
  requireAllowance(allowance);
}

// Whoever shows no usable key is counted by its network, like every other caller without one.
async function admitKey(going: Going, c: Context): Promise<Ctx> {
  const { at, requestId } = going;
  const slug = c.req.param("provider") ?? "";
  const holder = await authenticateKey(c.req.header("authorization"), slug, at, requestId).catch(
    (error: unknown) => {
      if (error instanceof AppError) takeAnonymous(going, c);
      throw error;
    },
  );
  going.apiKeyId = holder.apiKeyId;
  const allowance = { limit: holder.callsPerMinute, ...(await countKeyCall(holder, at)) };
  Object.assign(going.headers, rateLimitFields("key", allowance));
  requireAllowance(allowance);
  return holder.ctx;
}

function sayVersion({ route, headers }: Going, c: Context): void {
  const version = readApiVersion(c.req.header("api-version"));
  headers["api-version"] = version.name;
  const ending = route.ending ?? version.ending;
  if (ending) Object.assign(headers, endingFields(ending, c.req.param("provider") ?? ""));
}

function bodyOf({ body }: RouteResult): string | Uint8Array<ArrayBuffer> | null {
  if (body === null || typeof body === "string") return body;
  return body instanceof Uint8Array ? new Uint8Array(body) : JSON.stringify(body);
}

async function run(going: Going, c: Context): Promise<Response> {
  const { route, requestId, at: now } = going;
  const isManagement = route.access === "management";
  const ctx = isManagement ? await admitKey(going, c) : null;
  if (route.access === "public") takeAnonymous(going, c);
  if (route.base === "provider") sayVersion(going, c);
  const query = parse(route.query, c.req.query());
  Object.values(c.req.query()).forEach(requireText);
  const body = route.method === "GET" || route.isStreamed ? "" : await c.req.text();
  const stream = route.isStreamed ? c.req.raw.body : null;
  const json = isManagement ? readJson(body) : null;
  const headers = Object.fromEntries(c.req.raw.headers);
  const texts = Object.fromEntries(
    Object.entries(query).map(([name, value]) => [name, typeof value === "string" ? value : undefined]),
  );
  const params: Record<string, string> = c.req.param();
  const { store } = going.api;
  const result = await route.handle({
    params,
    query: texts,
    headers,
    body,
    stream,
    json,
    ctx,
    store,
    now,
    requestId,
  });
  if (result.about) going.about = result.about;
  const sent = bodyOf(result);
  const type: Record<string, string> = sent === null ? {} : { "content-type": "application/json" };
  return new Response(sent, { status: result.status, headers: { ...type, ...result.headers } });
}

function note(going: Going, c: Context, status: number, durationMs: number): void {
  const { route, api, at, apiKeyId, address } = going;
  const { siteSlug, said, evidenceId } = going.about;
  const id = apiKeyId === null ? null : going.requestId;
  api.calls.add({
    ...{ id, at, apiKeyId, address, status, durationMs },
    providerSlug: c.req.param("provider") ?? "",
    siteSlug: route.access === "public" ? (siteSlug ?? c.req.param("site") ?? null) : null,
    method: route.method,
    route: route.path,
    said,
    evidenceId,
    country: countryOf(c),
  });
}

/**
 * Carries one request out: who asks, how often, in which version, what; then the route. Every one is logged under the
 * id that its answer carries, and those below a provider are noted in its log of calls, under that id where a key asked.
 */
export async function carryOut(route: Route, c: Context, api: HostedApi): Promise<Response> {
  const started = performance.now();
  const at = api.clock();
  const requestId = newId(at);
  const who = { address: addressOf(c), apiKeyId: null };
  const going: Going = { route, api, requestId, at, ...who, headers: {}, about: NOTHING };
  return withLogFields({ requestId }, async () => {
    const response = await run(going, c).catch((error: unknown) => refuse(c, error));
    if (!route.isFrequent) response.headers.set("x-request-id", requestId);
    for (const [name, value] of Object.entries(going.headers)) response.headers.set(name, value);
    const ms = performance.now() - started;
    if (route.base === "provider") note(going, c, response.status, ms);
    const { status } = response;
    log().info({ method: c.req.method, route: route.path, status, ms: Math.round(ms) }, "request");
    return response;
  });
}
