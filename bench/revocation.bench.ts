import { setTimeout as wait } from "node:timers/promises";
import { closeDeployment } from "@/lib/deployment";
import { env } from "@/lib/core/env";
import { startRegistry } from "@/simulators/lsp-registry/start-registry";
import { startMailSink } from "@/test/start-mail-sink";
import { certificateNumber, makeSiteUnder } from "./make-site-under";
import { printLine } from "./print-line";
import { readServedAnswer } from "./served-answer";
import { hostedApiOrigin, startHostedApiProcess, startWorkerProcess } from "./start-product";
import { median, percentile99 } from "./statistics";

const TIMES = 100;
const MS_MAX = 1_000;
const GIVE_UP_MS = 15_000;
const EVERY_MS = 2;

async function untilAnswered(url: string, status: string): Promise<void> {
  const until = performance.now() + GIVE_UP_MS;
  while (!(await readServedAnswer(url)).body.includes(`"statusCode":"${status}"`)) {
    if (performance.now() > until) throw new Error(`${url} never said ${status}.`);
    await wait(EVERY_MS);
  }
}

async function orderStatus(registryUrl: string, number: string, status: string): Promise<void> {
  const answer = await fetch(`${registryUrl}/control/certificates/${number}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ status }),
  });
  if (!answer.ok) throw new Error(`The registry refused the order: ${await answer.text()}`);
}

async function measure(registryUrl: string, apiOrigin: string): Promise<number[]> {
  const number = certificateNumber();
  await orderStatus(registryUrl, number, "active");
  const url = apiOrigin + (await makeSiteUnder(number));
  await untilAnswered(url, "active");
  const times: number[] = [];
  while (times.length < TIMES) {
    const status = times.length % 2 === 0 ? "revoked" : "active";
    const started = performance.now();
    await orderStatus(registryUrl, number, status);
    await untilAnswered(url, status);
    times.push(performance.now() - started);
  }
  return times;
}

/**
 * From the order that changes a certificate at the registry to the first answer of the hosted API that says so, a
 * hundred times, over the running registry, hosted API and worker.
 */
export async function run(environment: NodeJS.ProcessEnv): Promise<void> {
  const counterpart = env().ACCORDANT_COUNTERPARTS["lsp-registry"];
  if (!counterpart) throw new Error("The registry is not set up.");
  const registry = await startRegistry({
    port: Number(new URL(counterpart.url).port),
    callbackUrl: `${hostedApiOrigin(environment)}/callbacks/lsp-registry`,
    callbackSecret: counterpart.callbackSecret,
    stateFile: null,
  });
  const mail = await startMailSink();
  const settings = { ...environment, SMTP_URL: mail.url };
  const api = await startHostedApiProcess(settings);
  const worker = await startWorkerProcess(settings);
  try {
    const times = await measure(registry.url, hostedApiOrigin(environment));
    printLine({ name: "revocation.median", value: median(times), unit: "ms", limit: MS_MAX });
    printLine({ name: "revocation.p99", value: percentile99(times), unit: "ms", limit: MS_MAX });
    printLine({ name: "revocation.max", value: Math.max(...times), unit: "ms", limit: MS_MAX });
  } finally {
    await worker.stop();
    await api.stop();
    await registry.close();
    await mail.close();
    await closeDeployment();
  }
}
