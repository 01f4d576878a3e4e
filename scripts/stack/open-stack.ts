import path from "node:path";
import { prepareDatabase } from "@/lib/core/db/prepare-database";
import { StartError } from "@/lib/core/start-error";
import { step } from "../bootstrap/step.mjs";
import { startPostgres } from "../postgres/start-postgres";
import { claimFolder } from "../processes/claim-folder";
import { buildPortal } from "./build-portal";
import { checkPorts } from "./check-ports";
import { openDataFolder } from "./open-data-folder";
import { openSecrets, type Secrets } from "./open-secrets";
import type { StackSettings } from "./read-settings";
import { keepRunning, type Service } from "./keep-running";
import { seedDemo } from "./seed-demo";
import {
  type DatabaseUrls,
  inboxUrl,
  productEnvironment,
  simulatorEnvironment,
  simulatorsUrl,
} from "./service-environment";

export interface Stack {
  /** Lines for whoever wants to sign in to the demo. */
  signIns: string[];
  portalUrl: string;
  apiUrl: string;
  simulatorsUrl: string | null;
  inboxUrl: string | null;
  demoPassword: string;
  /** The two application roles' URLs. */
  tenantUrl: string;
  systemUrl: string;
  /** What the product's own processes were given. */
  environment: Record<string, string | undefined>;
}

export interface StackEvents {
  say: (line: string) => void;
  /** Something that cannot be started again is gone. */
  giveUp: (error: StartError) => void;
  /** Takes what undoes the latest step; undone in reverse order. */
  onClose: (undo: () => Promise<void>) => void;
  /** Told where the embedded database is, which may be outside the data folder. */
  onCluster?: (folder: string) => void;
}

async function openDatabase(
  settings: StackSettings,
  secrets: Secrets,
  events: StackEvents,
): Promise<DatabaseUrls> {
  const rolePassword = secrets.databaseRolePassword;
  if (settings.databaseUrl !== null) {
    return await prepareDatabase({
      ownerUrl: settings.databaseUrl,
      tenantUrl: settings.inherited["DATABASE_TENANT_URL"],
      systemUrl: settings.inherited["DATABASE_SYSTEM_URL"],
      rolePassword,
    });
  }
  const postgres = await startPostgres({
    dataFolder: settings.dataFolder,
    port: settings.ports.DATABASE_PORT,
    superuserPassword: secrets.databaseSuperuserPassword,
    ownerPassword: secrets.databaseOwnerPassword,
    unsafe: settings.unsafe ?? false,
  });
  events.onCluster?.(postgres.clusterFolder);
  let closing = false;
  events.onClose(async () => {
    closing = true;
    await postgres.stop();
  });
  void postgres.exited.then(() => {
    if (closing) return;
    const log = path.join(settings.dataFolder, "logs", "postgres.log");
    events.giveUp(new StartError(`PostgreSQL stopped by itself (its reason is in ${log}); start again.`));
  });
  return await prepareDatabase({ ownerUrl: postgres.url, rolePassword });
}

function node(name: string): string[] {
  return ["--enable-source-maps", `.build/${name}.mjs`];
}

async function startServices(
  settings: StackSettings,
  secrets: Secrets,
  product: Record<string, string | undefined>,
  events: StackEvents,
): Promise<void> {
  const shared = {
    logFolder: path.join(settings.dataFolder, "logs"),
    say: events.say,
    giveUp: events.giveUp,
  };
  const start = (
    name: string,
    args: string[],
    environment: typeof product,
    healthUrl: string | null,
  ): Service => keepRunning({ ...shared, name, args, environment, healthUrl });
  const { ports } = settings;
  const services: Service[] = [];
  if (settings.demo) {
    const environment = simulatorEnvironment(settings, secrets);
    const simulators = start(
      "simulators",
      node("simulators"),
      environment,
      `${simulatorsUrl(settings)}/healthz`,
    );
    events.onClose(() => simulators.stop(1_500));
    services.push(simulators);
  }
  const portal = ["node_modules/next/dist/bin/next", "start", "-p", String(ports.PORT)];
  const own = [
    start("hosted-api", node("hosted-api"), product, `http://127.0.0.1:${ports.API_PORT}/healthz`),
    start("portal", portal, product, `http://127.0.0.1:${ports.PORT}/api/health`),
    start("worker", node("worker"), product, null),
  ];
  events.onClose(async () => {
    await Promise.all(own.map((service) => service.stop(3_500)));
  });
  await Promise.all([...services, ...own].map((service) => service.ready));
}

/** Brings up everything of one data folder, in order; throws a `StartError` with one sentence where it cannot. */
export async function openStack(settings: StackSettings, events: StackEvents): Promise<Stack> {
  await checkPorts(settings);
  openDataFolder(settings.dataFolder);
  const release = claimFolder(settings.dataFolder);
  events.onClose(async () => release());
  const secrets = openSecrets(settings.dataFolder);
  const urls = await step("Preparing the database", () => openDatabase(settings, secrets, events));
  const product = productEnvironment(settings, secrets, urls);
  if (product["SMTP_URL"] === undefined)
    throw new StartError("SMTP_URL is not set: set it, or ACCORDANT_DEMO=1 for a local inbox.");
  await buildPortal(settings.inherited);
  await step("Starting the processes", () => startServices(settings, secrets, product, events));
  const seeding = {
    ...product,
    SIMULATORS_URL: simulatorsUrl(settings),
    ACCORDANT_DEMO_PASSWORD: secrets.demoPassword,
  };
  const signIns = settings.demo ? await step("Preparing the demo", () => seedDemo(seeding)) : [];
  return {
    signIns,
    environment: product,
    portalUrl: settings.portalUrl,
    apiUrl: settings.apiUrl,
    simulatorsUrl: settings.demo ? simulatorsUrl(settings) : null,
    inboxUrl: settings.demo ? inboxUrl(settings) : null,
    demoPassword: secrets.demoPassword,
    tenantUrl: urls.tenantUrl,
    systemUrl: urls.systemUrl,
  };
}
