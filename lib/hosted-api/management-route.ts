import { z } from "zod";
import type { Ctx } from "@/lib/core/ctx";
import { parse } from "@/lib/core/parse";
import { requirePermission, type Permission } from "@/lib/core/permissions";
import { keyCaller } from "./key-caller";
import type { KeyScope } from "@/lib/identity";
import type { Method, Route } from "./route";

export const None = z.object({});
export const Id = z.object({ id: z.uuid() });
export const READ_PROBLEMS = [401, 403, 422] as const;
/** What every route has in common that reads webhooks or what was sent. */
export const READ_WEBHOOKS = {
  method: "GET",
  base: "provider",
  access: "management",
  scope: "webhooks:read",
} as const;

interface Write<P extends z.ZodType, B extends z.ZodType> {
  method?: Exclude<Method, "GET">;
  scope: KeyScope;
  path: string;
  operationId: string;
  summary: string;
  /** Asked for before anything of the request is read, so that a refusal says nothing but that. */
  permission: Permission;
  params: P & z.ZodObject;
  /** What the body must be; an empty one where nothing is needed. */
  request: B;
  response: z.ZodType;
  status: 200 | 201 | 202;
  handle: (call: { ctx: Ctx; params: z.output<P>; input: z.output<B> }) => Promise<object>;
}

/** A write with a management key: permission, parse, then the verb; its answer is what the verb gives. */
export function defineWrite<P extends z.ZodType, B extends z.ZodType>(write: Write<P, B>): Route {
  const { method = "POST", handle, permission, ...rest } = write;
  return {
    ...rest,
    method,
    base: "provider",
    access: "management",
    query: None,
    problems: [400, 401, 403, 404, 409, 413, 422],
    async handle({ ctx, params, json }) {
      const caller = keyCaller(ctx);
      requirePermission(caller, permission);
      const [named, input] = [parse(write.params, params), parse(write.request, json)];
      return { status: write.status, body: await handle({ ctx: caller, params: named, input }) };
    },
  };
}
