import type { Context } from "hono";
import type { z } from "zod";
import { problem, whatIsWrong } from "./problem";

const ORDER_BYTES_MAX = 20_000;

/** An order that was understood, or the refusal to send. */
export type ReadOrder<T> = { order: T; fromForm: boolean } | { refusal: Response };

/**
 * Reads a control order: JSON from a program, or a form from the simulator's own page.
 * A form of another origin is refused: any page the person has open could post one.
 */
export async function readOrder<T>(c: Context, schema: z.ZodType<T>): Promise<ReadOrder<T>> {
  const fromForm = c.req.header("content-type")?.startsWith("application/x-www-form-urlencoded") ?? false;
  if (fromForm && !isOwnOrigin(c)) {
    return { refusal: problem(c, 403, "Forbidden", "A form must be posted from this simulator's own page.") };
  }
  const text = await c.req.text();
  if (text.length > ORDER_BYTES_MAX) {
    return { refusal: problem(c, 413, "Too large", "An order has at most 20 kB.") };
  }
  const value = fromForm ? formMembers(text) : jsonMembers(text);
  if (value === undefined) {
    return { refusal: problem(c, 400, "Bad request", "The body is not a JSON object.") };
  }
  const parsed = schema.safeParse(value);
  if (!parsed.success) {
    return { refusal: problem(c, 422, "Refused", whatIsWrong(parsed.error)) };
  }
  return { order: parsed.data, fromForm };
}

function isOwnOrigin(c: Context): boolean {
  const origin = c.req.header("origin");
  return origin !== undefined && origin === new URL(c.req.url).origin;
}

/** A form's fields, those left empty counting as absent. */
function formMembers(text: string): Record<string, string> {
  return Object.fromEntries([...new URLSearchParams(text)].filter(([, value]) => value !== ""));
}

function jsonMembers(text: string): unknown {
  if (text.trim() === "") return {};
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
