import { z } from "zod";
import { Problem } from "./problem";
import type { Route } from "./route";

const VERSION = "2026-11-01";

function schemaOf(schema: z.ZodType): Record<string, unknown> {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, {
    target: "draft-2020-12",
    unrepresentable: "any",
  });
  return rest;
}

function isSchema(field: unknown): field is z.ZodType {
  return field instanceof z.ZodType;
}

function parametersOf(schema: z.ZodObject, place: "path" | "query"): Record<string, unknown>[] {
  return Object.entries<unknown>(schema.shape).map(([name, field]) => ({
    name,
    in: place,
    required: !(place === "query" && field instanceof z.ZodOptional),
    schema: isSchema(field) ? schemaOf(field) : {},
  }));
}

function responsesOf(route: Route): Record<string, unknown> {
  const problem = { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } };
  const content = { "application/json": { schema: schemaOf(route.response) } };
  const responses: Record<string, unknown> = { [route.status]: { description: "As asked", content } };
  for (const status of route.problems) responses[status] = { description: "Refused", content: problem };
  return responses;
}

function bodyOf(request: z.ZodType): Record<string, unknown> {
  const schema = z.toJSONSchema(request, { target: "draft-2020-12", unrepresentable: "any", io: "input" });
  const { $schema: _dialect, ...rest } = schema;
  const required = Array.isArray(rest.required) && rest.required.length > 0;
  return { required, content: { "application/json": { schema: rest } } };
}

function operationOf(route: Route): Record<string, unknown> {
  return {
    operationId: route.operationId,
    summary: route.summary,
    parameters: [...parametersOf(route.params, "path"), ...parametersOf(route.query, "query")],
    ...(route.request ? { requestBody: bodyOf(route.request) } : {}),
    responses: responsesOf(route),
    // OpenAPI 3.1: what a bearer must be for may be named here.
    security: route.access === "management" ? [{ key: route.scope ? [route.scope] : [] }] : [],
  };
}

/** The provider's hosted API as OpenAPI 3.1 (JSON Schema 2020-12), from the routes' own schemas. */
export function buildOpenApi(
  routes: readonly Route[],
  providerName: string,
  baseUrl: string,
): Record<string, unknown> {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const route of routes.filter((entry) => entry.base === "provider")) {
    paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: operationOf(route) };
  }
  return {
    openapi: "3.1.0",
    info: {
      title: `${providerName} on Accordant`,
      version: VERSION,
      description:
        "The regimes publish no interface specification: the shape of every answer is an assumption, named by its code in `restsOn`.",
    },
    servers: [{ url: `${baseUrl}/v1` }],
    paths,
    components: {
      schemas: { Problem: schemaOf(Problem) },
      securitySchemes: { key: { type: "http", scheme: "bearer", description: "An API key of the provider" } },
    },
  };
}
