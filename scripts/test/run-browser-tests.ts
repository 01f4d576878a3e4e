import { randomUUID } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import path from "node:path";
import { startIssuer } from "@/test/start-issuer";
import { closeInOrder } from "../processes/close-in-order";
import { spawnWatched } from "../processes/spawn-watched";
import { tellWatchdog } from "../processes/tell-watchdog";
import { findPorts } from "../stack/find-ports";
import { openStack } from "../stack/open-stack";
import { SIMULATORS_AFTER, readSettings } from "../stack/read-settings";
import { countPlaywright, type Totals } from "./count-results";
import { makeThrowAwayFolder } from "./open-throw-away";

const OWN_PORTS = ["PORT", "API_PORT", "DATABASE_PORT", "MAIL_PORT", "INBOX_PORT", "SIMULATOR_PORT"];
// What a person's shell may hold for a stack of their own must not leak into this one.
const NOT_INHERITED =
  /^(?:DATABASE_|ACCORDANT_|PORTAL_URL$|API_URL$|AUTH_SECRET$|SMTP_URL$|REDIS_URL$|BLOB_URL$|OIDC_)/;

function hasStories(): boolean {
  return existsSync("e2e") && readdirSync("e2e").some((name) => /\.(?:test|spec)\.ts$/.test(name));
}

async function ownEnvironment(dataFolder: string): Promise<Record<string, string | undefined>> {
  const inherited = Object.entries(process.env).filter(([name]) => !NOT_INHERITED.test(name));
  const first = await findPorts(OWN_PORTS.length + SIMULATORS_AFTER + 1);
  const ports = OWN_PORTS.map((name, offset): [string, string] => [name, String(first + offset)]);
  const ISSUER_PORT = String(first + OWN_PORTS.length + SIMULATORS_AFTER);
  return { ...Object.fromEntries([...inherited, ...ports]), ISSUER_PORT, ACCORDANT_DATA: dataFolder };
}

// An organisation's own sign-in, so that the stories know that way in too.
async function openOrganisation(own: Record<string, string | undefined>) {
  const [clientId, clientSecret, port] = ["accordant", randomUUID(), Number(own["ISSUER_PORT"])];
  const redirectUri = `${readSettings(own).portalUrl}/api/auth/callback/oidc`;
  const { url, close } = await startIssuer({ port, clientId, clientSecret, redirectUri });
  const environment = { OIDC_ISSUER: url, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret };
  return { environment, close };
}

/** Runs the stories of e2e in a browser against a whole stack of their own, which is removed afterwards. */
export async function runBrowserTests(filters: string[]): Promise<Totals | null> {
  if (!hasStories()) return null;
  const dataFolder = makeThrowAwayFolder();
  const closer = closeInOrder();
  closer.onClose(async () => rmSync(dataFolder, { recursive: true, force: true }));
  try {
    const own = await ownEnvironment(dataFolder);
    const organisation = await openOrganisation(own);
    closer.onClose(organisation.close);
    const settings = { ...readSettings({ ...own, ...organisation.environment }), unsafe: true };
    let broken = "";
    const stack = await openStack(settings, {
      say: (line) => process.stdout.write(`${line}\n`),
      giveUp: (error) => (broken = error.message),
      onClose: closer.onClose,
      onCluster: (folder) => {
        tellWatchdog({ remove: folder });
        closer.onClose(async () => rmSync(folder, { recursive: true, force: true }));
      },
    });
    const report = path.resolve("test-results", "e2e.json");
    mkdirSync(path.dirname(report), { recursive: true });
    rmSync(report, { force: true });
    const environment = {
      ...process.env,
      // Stories that need another time than now make it by the product's own verbs, as the product's processes do.
      ...stack.environment,
      NODE_ENV: "test",
      LOG_LEVEL: "silent",
      PORTAL_URL: stack.portalUrl,
      API_URL: stack.apiUrl,
      SIMULATORS_URL: stack.simulatorsUrl ?? "",
      INBOX_URL: stack.inboxUrl ?? "",
      ACCORDANT_DEMO_PASSWORD: stack.demoPassword,
      DATABASE_TENANT_URL: stack.tenantUrl,
      DATABASE_SYSTEM_URL: stack.systemUrl,
      ACCORDANT_SIGN_INS: stack.signIns.join("\n"),
      PLAYWRIGHT_JSON_OUTPUT_FILE: report,
    };
    const cli = "node_modules/@playwright/test/cli.js";
    const { exited } = spawnWatched([cli, "test", ...filters], environment, ["ignore", "inherit", "inherit"]);
    const code = await exited;
    if (broken !== "") process.stderr.write(`${broken}\n`);
    return countPlaywright(report, code);
  } finally {
    await closer.close();
  }
}
