import { createHash } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import type { AnswerOperation } from "@/lib/regimes";
import type { Got, Look, PublicAddresses } from "./look-at-interface";
import { readSigned } from "./read-signed";
import { CHECKS, type CheckName, type CheckOutcome, type SelfTestResult } from "./self-test-result";

/** What an interface is held against. */
export interface Expected extends PublicAddresses {
  operation: Pick<AnswerOperation, "answer" | "jwsType">;
  /** Who must be said to answer. */
  issuer: string;
  /** SHA-256 of the contract that the hosted API serves, in hexadecimal; null before it has started. */
  contractSha256: string | null;
}

type Failure = { failure: string; params?: Record<string, string> };
type Found = Failure | null;

// Clocks of two machines differ by less.
const SKEW_MS = 60_000;

const Times = z.looseObject({ thisUpdate: z.iso.datetime(), nextUpdate: z.iso.datetime() });

function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString("utf8"));
  } catch {
    return undefined;
  }
}

function reached(got: Got): Found {
  if (!("failure" in got)) return null;
  return { failure: got.failure, params: { detail: got.detail } };
}

function statusOf(got: Got): number {
  return "failure" in got ? 0 : got.status;
}

function bodyOf(got: Got): unknown {
  return "failure" in got ? undefined : parseJson(got.body);
}

function isOpen(status: number): Found {
  return status === 401 || status === 403 ? { failure: "credentials_asked" } : null;
}

function isOk(status: number): Found {
  if (status === 200) return null;
  const params = { status: String(status) };
  if (status === 404) return { failure: "status_not_found", params };
  return { failure: status >= 500 ? "status_server" : "status_other", params };
}

function isJson(got: Got, value: unknown): Found {
  const type = "failure" in got ? "" : got.contentType;
  const isNamed = /^application\/([a-z0-9.+-]+\+)?json\b/i.test(type);
  return isNamed && typeof value === "object" && value !== null
    ? null
    : { failure: "not_json", params: { type } };
}

function hasFields(value: unknown, { operation }: Expected): Found {
  const read = operation.answer.extend({ jws: z.string() }).safeParse(value);
  if (read.success) return null;
  const paths = read.error.issues.map(({ path, code }) => path.join(".") || code);
  return { failure: "fields_differ", params: { fields: [...new Set(paths)].slice(0, 5).join(", ") } };
}

function isSigned(value: unknown, keySet: Got, { operation, issuer }: Expected): Found {
  if (statusOf(keySet) !== 200) return { failure: "keys_unreachable" };
  const { jws, ...said } = z.looseObject({ jws: z.string() }).parse(value);
  const read = readSigned(jws, bodyOf(keySet));
  if ("failure" in read) return read;
  const { iss, sub: _sub, iat: _iat, exp: _exp, ...signed } = read.claims;
  if (read.typ !== operation.jwsType || iss !== issuer) return { failure: "signature_of_another" };
  return isDeepStrictEqual(signed, said) ? null : { failure: "signature_says_otherwise" };
}

function isFresh(value: unknown, at: Date): Found {
  const { thisUpdate, nextUpdate } = Times.parse(value);
  if (Date.parse(thisUpdate) > at.getTime() + SKEW_MS) return { failure: "from_the_future" };
  return Date.parse(nextUpdate) > at.getTime() ? null : { failure: "outdated", params: { at: nextUpdate } };
}

function sha256Of(got: Got): string | null {
  return "failure" in got || got.status !== 200 ? null : createHash("sha256").update(got.body).digest("hex");
}

function isContract(got: Got, { contractSha256 }: Expected): Found {
  const sha256 = sha256Of(got);
  if (sha256 === null) return { failure: "contract_unreachable", params: { status: String(statusOf(got)) } };
  return sha256 === contractSha256 ? null : { failure: "contract_differs" };
}

/** Which checks must have passed for one to mean anything. */
const RESTS_ON: Record<CheckName, CheckName | null> = {
  reached: null,
  open: "reached",
  status: "open",
  json: "status",
  fields: "json",
  signature: "fields",
  fresh: "fields",
  contract: "reached",
};

/**
 * Judges what was seen of an interface against what is to be filed of it (TIG-19): whether it answers anybody, in the
 * structure that is filed, signed by a published key and up to date, and whether its contract is the one that is named.
 */
export function judgeLook(look: Look, expected: Expected): SelfTestResult {
  const { answer, keys, contract, at, millis } = look;
  const [value, status] = [bodyOf(answer), statusOf(answer)];
  const judges: Record<CheckName, () => Found> = {
    reached: () => reached(answer),
    open: () => isOpen(status),
    status: () => isOk(status),
    json: () => isJson(answer, value),
    fields: () => hasFields(value, expected),
    signature: () => isSigned(value, keys, expected),
    fresh: () => isFresh(value, at),
    contract: () => isContract(contract, expected),
  };
  const outcomes = new Map<CheckName, CheckOutcome>();
  for (const check of CHECKS) {
    const before = RESTS_ON[check];
    const isDone = before === null || outcomes.get(before)?.outcome === "passed";
    const found = isDone ? judges[check]() : null;
    const outcome = !isDone ? "skipped" : found === null ? "passed" : "failed";
    outcomes.set(check, { check, outcome, failure: found?.failure ?? null, params: found?.params ?? {} });
  }
  const checks = [...outcomes.values()];
  const { endpointUrl, contractUrl } = expected;
  const sha256 = sha256Of(contract);
  const isWhole = checks.every(({ outcome }) => outcome === "passed") && sha256 !== null;
  const fields = Object.keys(z.looseObject({}).safeParse(value).data ?? {}).sort();
  const documentation = { url: contractUrl, sha256: sha256 ?? "" };
  const seen = isWhole ? { endpointUrl, authMethod: "none" as const, fields, documentation } : null;
  return { endpointUrl, millis, checks, seen, evidenceId: null };
}

/** The first check that failed, which those after it rest on, or null. */
export function firstFailure({ checks }: Pick<SelfTestResult, "checks">): string | null {
  return checks.find(({ outcome }) => outcome === "failed")?.failure ?? null;
}
