import type { Context } from "hono";
import { AppError, TooManyError } from "@/lib/core/errors";
import { log } from "@/lib/core/log";
import { toProblem } from "./problem";

const LOGGED_PATH_MAX = 300;

/** Whether no link of ours could ever have led to a path: escapes that stand for nothing, or control characters. */
function isMalformed(path: string): boolean {
  try {
    return /\p{Cc}|\/\/|\.\.\//u.test(decodeURIComponent(path));
  } catch {
    return true;
  }
}

/** Answers with a problem document; logs what is ours to mend, and who was refused what. */
export function refuse(c: Context, error: unknown): Response {
  const problem = toProblem(error);
  if (!(error instanceof AppError)) {
    const text = error instanceof Error ? error.message : String(error);
    log().error({ error: text, method: c.req.method, path: c.req.path }, "request failed");
  } else if (problem.status !== 404 || isMalformed(c.req.path)) {
    const reason = problem.status === 404 ? "malformed_url" : problem.reason;
    const path = c.req.path.slice(0, LOGGED_PATH_MAX);
    log().info({ reason, status: problem.status, method: c.req.method, path }, "refused");
  }
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: {
      "content-type": "application/problem+json",
      ...(error instanceof TooManyError ? { "retry-after": String(error.waitSeconds) } : {}),
    },
  });
}
