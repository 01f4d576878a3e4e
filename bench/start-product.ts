import { freePort } from "@/test/free-port";
import { startProcess, type StartedProcess } from "./start-process";

/** Origin at which the hosted API of a bench answers. */
export function hostedApiOrigin(environment: NodeJS.ProcessEnv): string {
  return `http://127.0.0.1:${apiPort(environment)}`;
}

function apiPort(environment: NodeJS.ProcessEnv): string {
  return new URL(environment["API_URL"] ?? "").port;
}

/** More calls a minute than one address makes here: they are counted, and none is refused. */
const ANONYMOUS_CALLS_PER_MINUTE = "1000000000";

/** The hosted API as it is deployed, in a process of its own. */
export function startHostedApiProcess(environment: NodeJS.ProcessEnv): Promise<StartedProcess> {
  const settings = { ...environment, API_PORT: apiPort(environment), ANONYMOUS_CALLS_PER_MINUTE };
  const args = ["--enable-source-maps", ".build/hosted-api.mjs"];
  return startProcess(args, settings, `${hostedApiOrigin(environment)}/readyz`);
}

/** A worker as it is deployed, in a process of its own; it takes jobs once this resolves. */
export async function startWorkerProcess(environment: NodeJS.ProcessEnv): Promise<StartedProcess> {
  const port = await freePort();
  const settings = { ...environment, WORKER_PORT: String(port) };
  const args = ["--enable-source-maps", ".build/worker.mjs"];
  return startProcess(args, settings, `http://127.0.0.1:${port}/readyz`);
}
