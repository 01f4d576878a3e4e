import { z } from "zod";
import type { Ctx } from "@/lib/core/ctx";
import { withTenantTogether } from "@/lib/core/db/tenant";
import { parse } from "@/lib/core/parse";
import { requirePermission, type Permission } from "@/lib/core/permissions";
import type { KeyScope } from "@/lib/identity";
import { readCursor, sealCursor } from "./cursor";
import { isKnown, requireIfMatch, requireMatch, tagOf } from "./entity-tag";
import { readIdempotencyKey } from "./idempotency-key";
import { keyCaller } from "./key-caller";
import { lockRow, type Editable } from "./lock-row";
import type { Problem } from "./problem";
import { performOnce, type Performed } from "./perform-once";
import type { Method, Route, RouteResult } from "./route";

export const None = z.object({});
export const Id = z.object({ id: z.uuid() });
const READ_PROBLEMS = [400, 401, 403, 404, 422, 429] as const;

interface Named<P extends z.ZodType> {
  scope: KeyScope;
  path: string;
  operationId: string;
  summary: string;
  params: P & z.ZodObject;
  response: z.ZodType;
}

interface List<Q extends z.ZodType> extends Omit<Named<typeof None>, "params"> {
  query: Q & z.ZodObject;
  /** Gives one page and the place after it; null at the end. */
  handle: (call: {
    ctx: Ctx;
    query: z.output<Q>;
    page: { after?: string };
  }) => Promise<{ body: object; next: string | null }>;
}

/** A list with a management key, page after page; its cursors are sealed for the provider and the list. */
export function defineList<Q extends z.ZodType>(list: List<Q>): Route {
  const { handle, ...rest } = list;
  return {
    ...rest,
    method: "GET",
    base: "provider",
    access: "management",
    params: None,
    status: 200,
    problems: READ_PROBLEMS,
    async handle({ ctx, query }) {
      const caller = keyCaller(ctx);
      const page = readCursor(caller.providerId, rest.operationId, query["after"]);
      const { body, next } = await handle({ ctx: caller, query: parse(list.query, query), page });
      return { status: 200, body: { ...body, next: sealCursor(caller.providerId, rest.operationId, next) } };
    },
  };
}

interface Read<P extends z.ZodType> extends Named<P> {
  handle: (call: { ctx: Ctx; params: z.output<P> }) => Promise<object>;
}

/** One thing with a management key, with its entity tag: whoever has it is told so (304). */
export function defineRead<P extends z.ZodType>(read: Read<P>): Route {
  const { handle, ...rest } = read;
  return {
    ...rest,
    method: "GET",
    base: "provider",
    access: "management",
    query: None,
    status: 200,
    hasTag: true,
    problems: READ_PROBLEMS,
    async handle({ ctx, params, headers }) {
      const found = await handle({ ctx: keyCaller(ctx), params: parse(read.params, params) });
      const body = JSON.stringify(found);
      const etag = tagOf(body);
      if (isKnown(headers["if-none-match"], etag)) return { status: 304, body: null, headers: { etag } };
      return { status: 200, body, headers: { etag } };
    },
  };
}

interface Form<P extends z.ZodType, Q extends z.ZodType> extends Named<P> {
  query: Q & z.ZodObject;
  handle: (call: { ctx: Ctx; params: z.output<P>; query: z.output<Q> }) => Promise<object>;
}

/** One thing with a management key in a form that the query chooses. */
export function defineForm<P extends z.ZodType, Q extends z.ZodType>(form: Form<P, Q>): Route {
  const { handle, ...rest } = form;
  return {
    ...rest,
    method: "GET",
    base: "provider",
    access: "management",
    status: 200,
    problems: READ_PROBLEMS,
    async handle({ ctx, params, query }) {
      const asked = { params: parse(form.params, params), query: parse(form.query, query) };
      return { status: 200, body: await handle({ ctx: keyCaller(ctx), ...asked }) };
    },
  };
}

interface Write<P extends z.ZodType, B extends z.ZodType> extends Named<P> {
  method?: Exclude<Method, "GET">;
  /** Asked for before anything of the request is read, so that a refusal says nothing but that. */
  permission: Permission;
  /** What the body must be; an empty one where nothing is needed. */
  request: B;
  status: 200 | 201 | 202;
  /** Where two may change one thing: its table, and how it is read. What is changed must have been seen. */
  edits?: { table: Editable; read: (call: { ctx: Ctx; params: z.output<P> }) => Promise<object> };
  handle: (call: { ctx: Ctx; params: z.output<P>; input: z.output<B> }) => Promise<object>;
}

/** What a write that was carried out is answered with where that is a refusal: what it kept stays. */
export class KeptRefusal {
  constructor(readonly problem: Problem) {}
}

const WRITE_PROBLEMS = [400, 401, 403, 404, 409, 413, 422, 429] as const;

function toResult({ status, body }: Performed, isReplayed: boolean, isEdit: boolean): RouteResult {
  const headers = {
    ...(isReplayed ? { "idempotent-replayed": "true" } : {}),
    ...(isEdit && status < 400 ? { etag: tagOf(body) } : {}),
    ...(status >= 400 ? { "content-type": "application/problem+json" } : {}),
  };
  return { status, body, headers };
}

/**
 * A write with a management key: permission, its idempotency key, parse, then the verb; its answer is what the verb
 * gives. A POST needs an idempotency key; what two may edit needs `If-Match`, held in the write's own transaction.
 */
export function defineWrite<P extends z.ZodType, B extends z.ZodType>(write: Write<P, B>): Route {
  const { method = "POST", handle, permission, edits, ...rest } = write;
  return {
    ...rest,
    method,
    base: "provider",
    access: "management",
    query: None,
    idempotency: method === "POST" ? "required" : "optional",
    isConditional: edits !== undefined,
    problems: edits ? [...WRITE_PROBLEMS, 412, 428] : WRITE_PROBLEMS,
    async handle({ ctx, params, json, headers }) {
      const caller = keyCaller(ctx);
      requirePermission(caller, permission);
      const key = readIdempotencyKey(headers["idempotency-key"], method === "POST");
      const [named, input] = [parse(write.params, params), parse(write.request, json)];
      const ifMatch = edits ? requireIfMatch(headers["if-match"]) : "*";
      const perform = async (): Promise<Performed> => {
        if (edits) {
          await lockRow(caller, edits.table, params["id"] ?? "");
          const seen = await edits.read({ ctx: caller, params: named });
          requireMatch(ifMatch, tagOf(JSON.stringify(seen)));
        }
        const given = await handle({ ctx: caller, params: named, input });
        return given instanceof KeptRefusal
          ? { status: given.problem.status, body: JSON.stringify(given.problem) }
          : { status: write.status, body: JSON.stringify(given) };
      };
      if (key !== null) {
        const asked = { params: named, input };
        const done = await performOnce(caller, { key, route: rest.operationId, asked }, perform);
        return toResult(done, done.isReplayed, edits !== undefined);
      }
      return toResult(await withTenantTogether(caller, perform), false, edits !== undefined);
    },
  };
}
