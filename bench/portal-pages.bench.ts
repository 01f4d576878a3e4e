import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import { closeDeployment, openDeployment } from "@/lib/deployment";
import { systemNow } from "@/lib/core/clock";
import { listPages } from "@/test/list-pages";
import { PASSWORD } from "@/test/make-provider";
import { openStatementCounter, type Counts, type StatementCounter } from "./count-statements";
import { makePortfolio, type Portfolio } from "./make-portfolio";
import { openPortalSession, type PortalSession } from "./portal-session";
import { printLine } from "./print-line";
import { startProcess } from "./start-process";
import { median, percentile95 } from "./statistics";

const SITES = 2_000;
const TIMES = 20;
const WARM = 3;
const QUERIES_MAX = 12;
const BASELINE = "/sign-in";
const NEXT = "node_modules/next/dist/bin/next";

/** Pages that need no session, or one of their own. */
const NOBODYS = ["/sign-in", "/sign-in/link", "/invitation", "/unsubscribe", "/verify/[provider]/[site]"];

interface Measured extends Counts {
  p50: number;
  p95: number;
}

function fill(page: string, { ids }: Portfolio): string {
  return page.replaceAll(/\[(\w+)\]/g, (_bracket, name: string) => {
    const value = ids[name];
    if (value === undefined) throw new Error(`${page} needs a ${name}: this bench does not know one.`);
    return value;
  });
}

async function measure(
  session: PortalSession,
  address: string,
  counter: StatementCounter,
): Promise<Measured> {
  const times: number[] = [];
  let most: Counts = { statements: 0, frames: 0 };
  for (let time = -WARM; time < TIMES; time += 1) {
    counter.take();
    const { status, millis } = await session.open(address);
    const counts = counter.take();
    // A page may lead on, as the rulebook does where there is one regime.
    if (status !== 200 && status !== 307) throw new Error(`${address} answers ${status}.`);
    if (time < 0) continue;
    times.push(millis);
    if (counts.statements > most.statements) most = counts;
  }
  return { ...most, p50: median(times), p95: percentile95(times) };
}

function print(page: string, { statements, frames, p50, p95 }: Measured, baseline: number): void {
  const name = `portal-pages.${page}`;
  printLine({ name: `${name}.p50`, value: p50, unit: "ms", ratio: p50 / baseline, baseline: BASELINE });
  printLine({ name: `${name}.p95`, value: p95, unit: "ms" });
  printLine({ name: `${name}.queries`, value: statements, unit: "statements", limit: QUERIES_MAX });
  printLine({ name: `${name}.transaction-frames`, value: frames, unit: "statements" });
}

async function startPortal(environment: NodeJS.ProcessEnv, counter: StatementCounter) {
  const { DATABASE_TENANT_URL = "", DATABASE_SYSTEM_URL = "", PORTAL_URL = "" } = environment;
  await promisify(execFile)(process.execPath, ["scripts/bootstrap.mjs", "build"], { env: environment });
  const settings = {
    ...environment,
    NEXT_TELEMETRY_DISABLED: "1",
    DATABASE_TENANT_URL: counter.urlOf(DATABASE_TENANT_URL),
    DATABASE_SYSTEM_URL: counter.urlOf(DATABASE_SYSTEM_URL),
  };
  const args = [path.resolve(NEXT), "start", "-p", new URL(PORTAL_URL).port];
  return startProcess(args, settings, `${PORTAL_URL}/api/health`);
}

/**
 * Every page of the portal as it is deployed, at a provider with 2,000 sites: server time until the whole page was
 * there, and how many statements its making took, counted on the wire.
 */
export async function run(environment: NodeJS.ProcessEnv): Promise<void> {
  const origin = environment["PORTAL_URL"] ?? "";
  const counter = await openStatementCounter(environment["DATABASE_TENANT_URL"] ?? "");
  try {
    await openDeployment(systemNow());
    const portfolio = await makePortfolio(SITES);
    const portal = await startPortal(environment, counter);
    const sessionOf = (email: string) => openPortalSession(origin, { email, password: PASSWORD });
    try {
      const [nobody, owner, exporter, operator] = [
        await openPortalSession(origin, null),
        await sessionOf(portfolio.ownerEmail),
        await sessionOf(portfolio.exporterEmail),
        await sessionOf(portfolio.operatorEmail),
      ];
      const sessionFor = (page: string): PortalSession => {
        if (NOBODYS.includes(page)) return nobody;
        if (page.startsWith("/operator")) return operator;
        return page.startsWith("/[provider]/home") ? exporter : owner;
      };
      const baseline = (await measure(nobody, BASELINE, counter)).p50;
      const over: string[] = [];
      // The start page leads on and has nothing of its own.
      for (const page of listPages().filter((one) => one !== "/")) {
        const measured = await measure(sessionFor(page), fill(page, portfolio), counter);
        print(page, measured, baseline);
        if (measured.statements > QUERIES_MAX) over.push(page);
      }
      if (over.length > 0) throw new Error(`Over ${QUERIES_MAX} queries: ${over.join(", ")}.`);
    } finally {
      await portal.stop();
    }
  } finally {
    await counter.close();
    await closeDeployment();
  }
}
