import { findPorts } from "@/test/free-ports";
import { startProcess, type StartedProcess } from "./start-process";

/** Ports the simulators need: theirs, the demo sites' after it, the mail server's and its inbox's. */
const PORTS = 16;

export interface StartedSimulators extends StartedProcess {
  receiverUrl: string;
  inboxUrl: string;
  smtpUrl: string;
}

/** The simulators as they are run beside the product, in a process of their own. */
export async function startSimulatorsProcess(environment: NodeJS.ProcessEnv): Promise<StartedSimulators> {
  const first = await findPorts(PORTS);
  const url = `http://127.0.0.1:${first + 2}`;
  const settings = {
    ...environment,
    MAIL_PORT: String(first),
    INBOX_PORT: String(first + 1),
    SIMULATOR_PORT: String(first + 2),
  };
  const started = await startProcess([".build/simulators.mjs"], settings, `${url}/healthz`);
  return {
    ...started,
    receiverUrl: `${url}/webhook-receiver`,
    inboxUrl: `http://127.0.0.1:${first + 1}`,
    smtpUrl: `smtp://127.0.0.1:${first}`,
  };
}
