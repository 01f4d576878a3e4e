import type { HttpBindings } from "@hono/node-server";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import type { Context } from "hono";
import { send } from "./answer";
import type { Answer } from "./answer";
import { ANSWER_FAULTS } from "./faults";
import type { Kit } from "./kit";
import { misbehave } from "./misbehave";

/** A request that was read: refused, or right, with what it does and what follows once its answer is on its way. */
export type ReadRequest =
  { refusal: Answer; why: string } | { effect: () => Promise<Answer> | Answer; afterwards?: () => void };

/** The log's entry, which is completed here. */
interface Entry {
  status: number | null;
  fault: string | null;
  refusal: string | null;
}

/** Answers a request: a wrong one is refused as ever, a right one may be hit by a fault. */
export async function takeRequest(
  c: Context<{ Bindings: HttpBindings }>,
  kit: Kit,
  options: { entry: Entry; scope: string | null; read: () => Promise<ReadRequest> | ReadRequest },
): Promise<Response> {
  const { entry } = options;
  const request = await options.read();
  if ("refusal" in request) {
    entry.refusal = request.why;
    entry.status = request.refusal.status;
    kit.state.saveSoon();
    return send(request.refusal);
  }
  const hit = kit.state.draw(ANSWER_FAULTS, options.scope);
  entry.fault = hit?.fault ?? null;
  try {
    const response = hit ? await misbehave(c, hit, request.effect, kit) : send(await request.effect());
    entry.status = response === RESPONSE_ALREADY_SENT ? null : response.status;
    return response;
  } finally {
    request.afterwards?.();
    kit.state.saveSoon();
  }
}

const SECRETS = ["authorization", "cookie"];

/** What the log keeps of a request: everything but what would let its reader in. */
export function describeRequest(c: Context): {
  method: string;
  path: string;
  headers: Record<string, string>;
} {
  const { pathname, search } = new URL(c.req.url);
  const headers = c.req.header();
  for (const name of SECRETS) {
    const value = headers[name];
    if (value !== undefined) headers[name] = value.replace(/^(\S+)\s+\S.*$/s, "$1 (not kept)");
  }
  return { method: c.req.method, path: pathname + search, headers };
}
