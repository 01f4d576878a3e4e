import { z } from "zod";
import { BlobUrl } from "./blob-url";
import { parseKeyring } from "./envelope";
import { StartError } from "./start-error";

const port = z.coerce.number().int().min(1).max(65535);
const origin = z.url().refine((value) => new URL(value).origin === value, "must be an origin without a path");
const postgresUrl = z.string().regex(/^postgres(ql)?:\/\//, "must start with postgresql://");

const Counterparts = z.record(
  z.string(),
  z.object({
    url: z.url(),
    callbackSecret: z.string().regex(/^whsec_/, "must start with whsec_"),
    /** How long a look-up there may take; 15 unless said. */
    timeoutSeconds: z.number().min(1).max(60).optional(),
  }),
);

const Keyring = z
  .string()
  .regex(/^[a-z0-9-]+:[A-Za-z0-9+/=]+(,[a-z0-9-]+:[A-Za-z0-9+/=]+)*$/, 'must be "kid:base64[,kid:base64]"')
  .superRefine((text, issue) => {
    try {
      parseKeyring(text);
    } catch (error) {
      const why = error instanceof Error ? error.message : "it cannot be read";
      issue.addIssue({ code: "custom", message: `is no key ring: ${why.replace(/\.$/, "")}` });
    }
  });

const Environment = z.object({
  NODE_ENV: z.enum(["production", "development", "test"]).default("production"),
  PORT: port.default(3000),
  API_PORT: port.default(4000),
  DATABASE_URL: postgresUrl.optional(),
  DATABASE_TENANT_URL: postgresUrl,
  DATABASE_SYSTEM_URL: postgresUrl,
  REDIS_URL: z
    .string()
    .regex(/^rediss?:\/\//, "must start with redis://")
    .optional(),
  SMTP_URL: z.string().regex(/^smtps?:\/\//, "must start with smtp://"),
  BLOB_URL: BlobUrl.optional(),
  ACCORDANT_DEMO: z.enum(["0", "1"]).default("0"),
  ACCORDANT_KEYRING: Keyring,
  ACCORDANT_COUNTERPARTS: z
    .string()
    .transform((text, issue) => {
      try {
        return Counterparts.parse(JSON.parse(text));
      } catch {
        issue.addIssue({
          code: "custom",
          message: "must be JSON: {name: {url, callbackSecret, timeoutSeconds?}}",
        });
        return z.NEVER;
      }
    })
    .default({}),
  AUTH_SECRET: z.string().min(32, "must have at least 32 characters"),
  PORTAL_URL: origin,
  API_URL: origin,
  /** How many proxies of the deployment's own stand before the portal and the hosted API and add to `X-Forwarded-For`. */
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(10).default(0),
  /** Header in which such a proxy names the caller's country, as `CF-IPCountry`; believed only behind one. */
  COUNTRY_HEADER: z
    .string()
    .regex(/^[A-Za-z0-9-]{1,60}$/, "must be the name of a header")
    .transform((name) => name.toLowerCase())
    .optional(),
  /** How often one network may call one process of the hosted API in a minute without a key. */
  ANONYMOUS_CALLS_PER_MINUTE: z.coerce.number().int().min(1).default(6_000),
  /** Ports beside 80 and 443 at which others may be called, as `8443,9443`. */
  OUTGOING_PORTS: z
    .string()
    .regex(/^\d+(,\d+)*$/, "must be ports from 1024 on, separated by commas")
    .transform((text) => text.split(",").map(Number))
    .refine(
      (ports) => ports.every((one) => one >= 1_024 && one <= 65_535),
      "must be ports from 1024 on, separated by commas",
    )
    .default([]),
  MAIL_FROM: z.string().default("Accordant <no-reply@accordant.example>"),
  OIDC_ISSUER: z.url().optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  /** For the seed alone: the demo's password and where its counterparts are. */
  ACCORDANT_DEMO_PASSWORD: z.string().min(12).optional(),
  SIMULATORS_URL: z.url().optional(),
  /**
   * How long a claimed delivery is its claimer's; whoever dies loses it after that. Longer than any one request takes
   * with its tokens, 55 seconds.
   */
  DELIVERY_LEASE_MS: z.coerce.number().int().min(500).max(600_000).default(60_000),
  /** How long a job may be silent before another worker takes it over, and how often that is looked for. */
  JOB_LOCK_MS: z.coerce.number().int().min(500).max(600_000).default(30_000),
  JOB_CONCURRENCY: z.coerce.number().int().min(1).max(256).default(16),
  /** Where a worker answers /healthz, /readyz and /metrics; 0: nowhere. */
  WORKER_PORT: z.coerce.number().int().min(0).max(65535).default(0),
  /** Who bears it may read /metrics from elsewhere than the machine itself. */
  ACCORDANT_METRICS_TOKEN: z.string().min(16, "must have at least 16 characters").optional(),
  LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"]).default("info"),
});

export type Environment = z.output<typeof Environment>;

/** Reads an environment; throws a `StartError` with one sentence that names each variable that is wrong. */
export function readEnvironment(source: Record<string, string | undefined>): Environment {
  const present = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const result = Environment.safeParse(present);
  if (result.success) return result.data;
  const problems = result.error.issues.map((issue) => {
    const name = String(issue.path[0] ?? "environment");
    return present[name] === undefined ? `${name} is not set` : `${name} ${issue.message}`;
  });
  throw new StartError(`The environment is not usable: ${problems.join("; ")}.`);
}

let current: Environment | undefined;

/** Whether people reach the portal over TLS: then its cookies are for TLS alone, and browsers are told to insist. */
export function isPortalSecure(): boolean {
  return env().PORTAL_URL.startsWith("https:");
}

/** next-auth reads where the portal is from a variable of its own; this sets it to ours, whatever it held. */
export function tellNextAuth(): void {
  process.env["NEXTAUTH_URL"] = env().PORTAL_URL;
}

/** This process's environment, parsed once. */
export function env(): Environment {
  current ??= readEnvironment(process.env);
  return current;
}

/** Has the environment read anew at its next use, for a process that serves one deployment after another, as tests do. */
export function forgetEnvironment(): void {
  current = undefined;
}

/** Where programs are on this machine: all of the environment that a program which is no part of ours is told. */
export function machineEnv(): NodeJS.ProcessEnv {
  const { NODE_ENV, PATH, TMPDIR, CHROMIUM_PATH } = process.env;
  return {
    NODE_ENV,
    ...(PATH === undefined ? {} : { PATH }),
    ...(TMPDIR === undefined ? {} : { TMPDIR }),
    ...(CHROMIUM_PATH === undefined ? {} : { CHROMIUM_PATH }),
  };
}
