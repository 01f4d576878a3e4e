import { randomUUID } from "node:crypto";
import { expect } from "vitest";
import { z } from "zod";
import { listRoutes } from "@/lib/hosted-api";
import { Problem } from "@/lib/hosted-api/problem";

/** Whom a call is sent to, and with which key. */
export interface Callee {
  url: string;
  slug: string;
  key?: string | undefined;
}

export interface OperationCall {
  id?: string | undefined;
  query?: string;
  body?: object | string | undefined;
  headers?: Record<string, string>;
}

export interface OperationAnswer {
  status: number;
  /** What the contract's own schema let through; empty for a 304. */
  body: Record<string, unknown>;
  headers: Headers;
  text: string;
}

/**
 * Calls an operation and holds what it answers to its contract: the response's schema, or a problem it names. A POST
 * has a key of its own, unless the caller says otherwise.
 */
export async function callOperation(
  { url, slug, key }: Callee,
  operationId: string,
  { id = "", query = "", body, headers = {} }: OperationCall = {},
): Promise<OperationAnswer> {
  const route = listRoutes().find((entry) => entry.operationId === operationId);
  if (!route) throw new Error(`There is no operation ${operationId}.`);
  const path = route.path.replace(/\{(?:id|site)\}/, id).replace("{run}", "last");
  const response = await fetch(`${url}/${slug}/v1${path}${query}`, {
    method: route.method,
    headers: {
      ...(key ? { authorization: `Bearer ${key}` } : {}),
      ...(route.method === "POST" ? { "idempotency-key": `"${randomUUID()}"` } : {}),
      "content-type": "application/json",
      ...headers,
    },
    ...(body === undefined || route.method === "GET"
      ? {}
      : { body: typeof body === "string" ? body : JSON.stringify(body) }),
  });
  const { status } = response;
  const text = await response.text();
  if (status === 304) return { status, body: {}, headers: response.headers, text };
  const json = z.record(z.string(), z.unknown()).parse(JSON.parse(text));
  const isGood = status < 300;
  if (isGood) expect(status).toBe(route.status);
  else expect(route.problems).toContain(status);
  const type = isGood ? "application/json" : "application/problem+json";
  expect(response.headers.get("content-type")).toBe(type);
  expect((isGood ? route.response : Problem).safeParse(json).error?.issues ?? []).toEqual([]);
  return { status, body: json, headers: response.headers, text };
}
