import type { Context } from "hono";
import type { z } from "zod";

/** Answers with a problem document (RFC 9457): `detail` is one sentence for the caller. */
export function problem(c: Context, status: number, title: string, detail: string): Response {
  const body = JSON.stringify({ type: "about:blank", title, status, detail });
  const headers = new Headers(c.res.headers);
  headers.set("content-type", "application/problem+json");
  return new Response(body, { status, headers });
}

/** One sentence for a body that its schema refuses: the first fault, with the place it is at. */
export function whatIsWrong(error: z.ZodError): string {
  const [first] = error.issues;
  if (!first) return "The body is not understood.";
  const place = first.path.length > 0 ? `"${first.path.join(".")}": ` : "";
  return `${place}${first.message}.`;
}
