import { startProcess, type StartedProcess } from "./start-process";

/** Origin at which the hosted API of a bench answers. */
export function hostedApiOrigin(environment: NodeJS.ProcessEnv): string {
  return `http://127.0.0.1:${apiPort(environment)}`;
}

function apiPort(environment: NodeJS.ProcessEnv): string {
  return new URL(environment["API_URL"] ?? "").port;
}

/** The hosted API as it is deployed, in a process of its own. */
export function startHostedApiProcess(environment: NodeJS.ProcessEnv): Promise<StartedProcess> {
  const settings = { ...environment, API_PORT: apiPort(environment) };
  const args = ["--enable-source-maps", ".build/hosted-api.mjs"];
  return startProcess(args, settings, `${hostedApiOrigin(environment)}/readyz`);
}

/** A worker as it is deployed, in a process of its own. */
export function startWorkerProcess(environment: NodeJS.ProcessEnv): Promise<StartedProcess> {
  return startProcess(["--enable-source-maps", ".build/worker.mjs"], environment, null);
}
