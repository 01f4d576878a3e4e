import { AsyncLocalStorage } from "node:async_hooks";
import { pino, stdTimeFunctions, type Logger } from "pino";
import { env } from "./env";

/** Secrets never reach a log line, wherever they hang. */
const REDACTED_PATHS = ["password", "token", "secret", "key", "authorization", "cookie"].flatMap((name) => [
  name,
  `*.${name}`,
  `*.*.${name}`,
]);

const fields = new AsyncLocalStorage<Record<string, string>>();

/** Runs work whose log lines, however deep, all carry these fields: a request's or a job's id. */
export function withLogFields<T>(values: Record<string, string>, work: () => T): T {
  return fields.run({ ...fields.getStore(), ...values }, work);
}

let logger: Logger | undefined;

/** This process's structured log; one JSON object a line on standard output. */
export function log(): Logger {
  logger ??= pino({
    level: env().LOG_LEVEL,
    timestamp: stdTimeFunctions.isoTime,
    redact: { paths: REDACTED_PATHS, censor: "[redacted]" },
    base: null,
    mixin: () => ({ ...fields.getStore() }),
  });
  return logger;
}
