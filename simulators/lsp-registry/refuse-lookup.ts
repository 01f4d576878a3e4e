import type { Context } from "hono";
import { problemAnswer } from "../kit/answer";
import type { Answer } from "../kit/answer";
import { CertificateNumber } from "./certificate";

export interface Refused {
  refusal: Answer;
  why: string;
}

/**
 * What the registry refuses, in this order, as a real one would:
 * - a method other than GET: 405 with `allow`
 * - a query: 400
 * - a body: 400
 * - no `accept` that names application/json (a wildcard does not): 406
 * - a number that no register could hold: 400
 *
 * Gives the refusal, or null for a request to answer. A number that is not on the register is no wrong
 * request; it is answered 404.
 */
export function refuseLookup(c: Context, number: string): Refused | null {
  if (c.req.method !== "GET") {
    return refused(405, "Method not allowed", "A certificate is read with GET.", { allow: "GET" });
  }
  if (new URL(c.req.url).search !== "") return refused(400, "Bad request", "A look-up takes no query.");
  if (hasBody(c)) return refused(400, "Bad request", "A look-up takes no body.");
  if (!namesJson(c.req.header("accept") ?? "")) {
    return refused(406, "Not acceptable", "Ask with the header accept: application/json.");
  }
  if (!CertificateNumber.safeParse(number).success) {
    return refused(400, "Bad request", "A number has 4 to 64 capitals, digits and single hyphens.");
  }
  return null;
}

function refused(status: number, title: string, why: string, headers: Record<string, string> = {}): Refused {
  return { refusal: problemAnswer({ title, status, detail: why }, headers), why };
}

function hasBody(c: Context): boolean {
  return Number(c.req.header("content-length") ?? 0) > 0 || c.req.header("transfer-encoding") !== undefined;
}

function namesJson(accept: string): boolean {
  return accept.split(",").some((range) => {
    const [type = "", ...parameters] = range.split(";").map((part) => part.trim().toLowerCase());
    return type === "application/json" && !parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter));
  });
}
