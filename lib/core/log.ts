import { pino, stdTimeFunctions, type Logger } from "pino";
import { env } from "./env";

/** Secrets never reach a log line, wherever they hang. */
const REDACTED_PATHS = ["password", "token", "secret", "key", "authorization", "cookie"].flatMap((name) => [
  name,
  `*.${name}`,
  `*.*.${name}`,
]);

let logger: Logger | undefined;

/** This process's structured log; one JSON object a line on standard output. */
export function log(): Logger {
  logger ??= pino({
    level: env().LOG_LEVEL,
    timestamp: stdTimeFunctions.isoTime,
    redact: { paths: REDACTED_PATHS, censor: "[redacted]" },
    base: null,
  });
  return logger;
}
