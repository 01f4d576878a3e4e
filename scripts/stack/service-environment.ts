import type { Secrets } from "./open-secrets";
import type { StackSettings } from "./read-settings";

type Variables = Record<string, string | undefined>;

export interface DatabaseUrls {
  tenantUrl: string;
  systemUrl: string;
}

/** Where the simulators answer. */
export function simulatorsUrl({ ports }: StackSettings): string {
  return `http://127.0.0.1:${ports.SIMULATOR_PORT}`;
}

/** Where the mail catcher shows what it caught. */
export function inboxUrl({ ports }: StackSettings): string {
  return `http://127.0.0.1:${ports.INBOX_PORT}`;
}

function counterparts(settings: StackSettings, secrets: Secrets): string | undefined {
  const given = settings.inherited["ACCORDANT_COUNTERPARTS"];
  if (given !== undefined || !settings.demo) return given;
  const simulators = simulatorsUrl(settings);
  return JSON.stringify({
    "lsp-registry": { url: `${simulators}/lsp-registry`, callbackSecret: secrets.callbackSecret },
    "coordination-platform": {
      url: `${simulators}/coordination-platform`,
      callbackSecret: secrets.platformCallbackSecret,
    },
  });
}

/** What the simulators are given: nothing that opens the database or signs anything of the product's. */
export function simulatorEnvironment(settings: StackSettings, secrets: Secrets): Variables {
  const { inherited, ports } = settings;
  return {
    PATH: inherited["PATH"],
    HOME: inherited["HOME"],
    NODE_ENV: "production",
    SIMULATOR_PORT: String(ports.SIMULATOR_PORT),
    MAIL_PORT: String(ports.MAIL_PORT),
    INBOX_PORT: String(ports.INBOX_PORT),
    ACCORDANT_DATA: settings.dataFolder,
    ACCORDANT_COUNTERPARTS: counterparts(settings, secrets),
    PORTAL_URL: settings.portalUrl,
    API_URL: settings.apiUrl,
  };
}

/** What every process of the product is given. The owner's URL is not part of it: only migrations need that. */
export function productEnvironment(settings: StackSettings, secrets: Secrets, urls: DatabaseUrls): Variables {
  const { inherited, ports } = settings;
  return {
    ...inherited,
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
    // Names are resolved in these threads: a few that hang must not keep all others waiting.
    UV_THREADPOOL_SIZE: inherited["UV_THREADPOOL_SIZE"] ?? "64",
    PORT: String(ports.PORT),
    API_PORT: String(ports.API_PORT),
    ACCORDANT_DATA: settings.dataFolder,
    ACCORDANT_DEMO: settings.demo ? "1" : "0",
    ACCORDANT_KEYRING: inherited["ACCORDANT_KEYRING"] ?? secrets.keyring,
    ACCORDANT_COUNTERPARTS: counterparts(settings, secrets),
    AUTH_SECRET: inherited["AUTH_SECRET"] ?? secrets.authSecret,
    PORTAL_URL: settings.portalUrl,
    API_URL: settings.apiUrl,
    SMTP_URL: inherited["SMTP_URL"] ?? (settings.demo ? `smtp://127.0.0.1:${ports.MAIL_PORT}` : undefined),
    DATABASE_URL: undefined,
    DATABASE_TENANT_URL: urls.tenantUrl,
    DATABASE_SYSTEM_URL: urls.systemUrl,
  };
}
