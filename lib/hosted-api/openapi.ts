import { z } from "zod";
import { NEWEST_VERSION } from "./api-version";
import { KEPT_HOURS } from "./idempotency-key";
import { Problem } from "./problem";
import type { Route } from "./route";

/** A schema as JSON Schema 2020-12, as it is sent or as it is answered. */
export function schemaOf(schema: z.ZodType, io: "input" | "output" = "output"): Record<string, unknown> {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, {
    target: "draft-2020-12",
    unrepresentable: "any",
    io,
  });
  return rest;
}

function isSchema(field: unknown): field is z.ZodType {
  return field instanceof z.ZodType;
}

/** Whether a call must name a field: one that has a value of its own need not be named. */
export function isNeeded(field: unknown): boolean {
  return isSchema(field) && !field.safeParse(undefined).success;
}

function parametersOf(schema: z.ZodObject, place: "path" | "query"): Record<string, unknown>[] {
  return Object.entries<unknown>(schema.shape).map(([name, field]) => ({
    name,
    in: place,
    required: place === "path" || isNeeded(field),
    schema: isSchema(field) ? schemaOf(field, "input") : {},
  }));
}

function header(name: string, required: boolean, description: string): Record<string, unknown> {
  return { name, in: "header", required, description, schema: { type: "string" } };
}

/** What a call may or must say in its headers. */
export function headersOf(route: Route): Record<string, unknown>[] {
  const version = `A dated version of this contract; the newest (${NEWEST_VERSION}) where none is named.`;
  const key =
    `A structured-field string of your own, such as "8e03978e-40d5-43dd". Whoever sends the same call under it again ` +
    `within ${KEPT_HOURS} hours gets the first answer, marked Idempotent-Replayed.`;
  return [
    header("API-Version", false, version),
    ...(route.idempotency ? [header("Idempotency-Key", route.idempotency === "required", key)] : []),
    ...(route.isConditional ? [header("If-Match", true, "The ETag of what you have read, or *.")] : []),
    ...(route.hasTag ? [header("If-None-Match", false, "ETags you have: 304 where one still holds.")] : []),
  ];
}

function sentHeader(description: string): Record<string, unknown> {
  return { description, schema: { type: "string" } };
}

function sentHeaders(route: Route): Record<string, unknown> {
  const limits = {
    "RateLimit-Policy": sentHeader("How many calls the key has a minute"),
    RateLimit: sentHeader("How many are left, and in how many seconds all are there again"),
  };
  return {
    ...(route.access === "management" ? limits : {}),
    ...(route.hasTag || route.isConditional ? { ETag: sentHeader("The tag of this body") } : {}),
    ...(route.isPaged
      ? { Link: sentHeader('Where the list goes on (rel="next"), as a relative address') }
      : {}),
    ...(route.idempotency
      ? { "Idempotent-Replayed": sentHeader("true where this was answered before") }
      : {}),
  };
}

function responsesOf(route: Route): Record<string, unknown> {
  const problem = { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } };
  const { alternative } = route;
  const content = {
    [route.mediaType ?? "application/json"]: { schema: schemaOf(route.response) },
    ...(alternative ? { [alternative.mediaType]: { schema: schemaOf(alternative.response) } } : {}),
  };
  const headers = sentHeaders(route);
  const responses: Record<string, unknown> = {
    [route.status]: { description: "As asked", headers, content },
  };
  if (route.hasTag) responses["304"] = { description: "You have it already" };
  const wait = { headers: { "Retry-After": sentHeader("Seconds after which it may be asked again") } };
  for (const status of route.problems)
    responses[status] = { description: "Refused", ...(status === 429 ? wait : {}), content: problem };
  return responses;
}

function bodyOf(request: z.ZodType, type = "application/json"): Record<string, unknown> {
  const schema = schemaOf(request, "input");
  const required = Array.isArray(schema["required"]) && schema["required"].length > 0;
  return { required, content: { [type]: { schema } } };
}

function operationOf(route: Route): Record<string, unknown> {
  return {
    operationId: route.operationId,
    summary: route.summary,
    ...(route.ending
      ? { deprecated: true, description: `It goes on ${route.ending.sunsetAt.slice(0, 10)}.` }
      : {}),
    parameters: [
      ...parametersOf(route.params, "path"),
      ...parametersOf(route.query, "query"),
      ...headersOf(route),
    ],
    ...(route.request ? { requestBody: bodyOf(route.request, route.requestType) } : {}),
    responses: responsesOf(route),
    // OpenAPI 3.1: what a bearer must be for may be named here.
    security: route.access === "management" ? [{ key: route.scope ? [route.scope] : [] }] : [],
  };
}

/**
 * A provider's hosted API as OpenAPI 3.1 (JSON Schema 2020-12), from the routes' own schemas. It is the same for every
 * provider, so that what was filed of it holds whatever they are called: its server is found from where it lies.
 */
export function buildOpenApi(routes: readonly Route[]): Record<string, unknown> {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const route of routes.filter((entry) => entry.base === "provider")) {
    paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: operationOf(route) };
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "A provider's hosted API on Accordant",
      version: NEWEST_VERSION,
      description:
        "The regimes publish no interface specification: the shape of every answer is an assumption, named by its code in `restsOn`.",
    },
    // Beside /v1/openapi.json.
    servers: [{ url: "../v1" }],
    paths,
    components: {
      schemas: { Problem: schemaOf(Problem) },
      securitySchemes: { key: { type: "http", scheme: "bearer", description: "An API key of the provider" } },
    },
  };
}
