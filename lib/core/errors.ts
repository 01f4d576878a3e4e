import type { z } from "zod";

/** What can go wrong, as transports know it; each has one HTTP status and one sentence per language. */
export const ERROR_CODES = {
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  precondition_failed: 412,
  too_large: 413,
  malformed: 400,
  precondition_required: 428,
  too_many: 429,
  unavailable: 503,
} as const;

export type ErrorCode = keyof typeof ERROR_CODES;

/** One refused field: where it is, as a path of names, and which rule it broke. */
export interface FieldProblem {
  path: string;
  message: string;
  /** What the parser found, for a reader of another language. */
  issue?: z.core.$ZodIssue;
  /** Where the message has values in it: the words with `{name}` in their places, and the values. */
  words?: { template: string; params: Readonly<Record<string, string>> };
}

/** Puts values into words that hold `{name}` in their places. */
export function fillWords(template: string, params: Readonly<Record<string, string>>): string {
  return template.replaceAll(/\{(\w+)\}/g, (place, name: string) => params[name] ?? place);
}

/** A refused field whose message has values in it; `template` is what other languages are looked up by. */
export function fieldProblem(
  path: string,
  template: string,
  params: Readonly<Record<string, string>>,
): FieldProblem {
  return { path, message: fillWords(template, params), words: { template, params } };
}

/**
 * The one error the product throws on purpose. `detail` is one English sentence that says what, where and what to
 * do; `reason` is a stable code that the portal renders in the reader's language.
 */
export class AppError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly reason: string,
    readonly detail: string,
    readonly fields: readonly FieldProblem[] = [],
    /** What stands in the sentence, for a reader of another language. */
    readonly params: Readonly<Record<string, string>> = {},
  ) {
    super(`${code}: ${detail}`);
    this.name = "AppError";
  }

  get status(): number {
    return ERROR_CODES[this.code];
  }
}

/** What may be asked for again, but not yet: a transport says after how many seconds (`Retry-After`). */
export class TooManyError extends AppError {
  constructor(
    reason: string,
    detail: string,
    readonly waitSeconds: number,
    fields: readonly FieldProblem[] = [],
    params: Readonly<Record<string, string>> = {},
  ) {
    super("too_many", reason, detail, fields, params);
    this.name = "TooManyError";
  }
}

/** A stranger's row and a row that never was are the same answer. */
export function notFound(noun: string): AppError {
  return new AppError("not_found", "not_found", `There is no such ${noun} here.`);
}

/** Another row already holds what must be unique. */
export function conflict(reason: string, detail: string, fields: readonly FieldProblem[] = []): AppError {
  return new AppError("conflict", reason, detail, fields);
}

/** Whether PostgreSQL refused a duplicate key under Prisma's client. */
export function isUniqueViolation(error: unknown): boolean {
  return typeof error === "object" && error !== null && "code" in error && error.code === "P2002";
}
