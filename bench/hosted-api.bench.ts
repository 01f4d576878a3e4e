import { isDeepStrictEqual } from "node:util";
import { setTimeout as wait } from "node:timers/promises";
import { closeDeployment } from "@/lib/deployment";
import { signedCallback } from "@/test/callback";
import { freePort } from "@/test/free-port";
import { compareRounds } from "./compare-rounds";
import { certificateNumber, makeSiteUnder } from "./make-site-under";
import { measureLoad } from "./measure-load";
import { printLine } from "./print-line";
import { readServedAnswer, type ServedAnswer } from "./served-answer";
import { startNextApp } from "./start-next-app";
import { startProcess } from "./start-process";
import { hostedApiOrigin, startHostedApiProcess } from "./start-product";
import { median } from "./statistics";

const CONNECTIONS = [16, 256];
const ROUNDS = 9;
const NEXT_ROUNDS = 3;
const ACTIVE_MS = 10_000;

async function makeActive(origin: string): Promise<string> {
  const number = certificateNumber();
  const url = origin + (await makeSiteUnder(number));
  const callback = await fetch(`${origin}/callbacks/lsp-registry`, {
    method: "POST",
    ...signedCallback(number, "active"),
  });
  if (!callback.ok) throw new Error(`The callback was answered ${callback.status}: ${await callback.text()}`);
  const until = performance.now() + ACTIVE_MS;
  while (!isActive(await readServedAnswer(url))) {
    if (performance.now() > until) throw new Error("The site's answer never became active.");
    await wait(50);
  }
  return url;
}

function isActive({ body }: ServedAnswer): boolean {
  return body.includes('"statusCode":"active"');
}

async function assertSame(url: string, expected: ServedAnswer): Promise<void> {
  if (!isDeepStrictEqual(await readServedAnswer(url), expected))
    throw new Error(`${url} sends something else.`);
}

async function measureOurs(url: string, answer: ServedAnswer): Promise<void> {
  const port = await freePort();
  const bareUrl = `http://127.0.0.1:${port}/`;
  const bare = await startProcess(["bench/bare-server.mjs", `${port}`, JSON.stringify(answer)], {}, bareUrl);
  try {
    await assertSame(bareUrl, answer);
    for (const connections of CONNECTIONS) {
      const ours = () => measureLoad(url, connections);
      const theirs = () => measureLoad(bareUrl, connections);
      await ours();
      await theirs();
      const { subject, baseline, ratio } = await compareRounds(ROUNDS, ours, theirs);
      const name = `hosted-api.lsp-status.${connections}`;
      printLine({ name, value: subject, unit: "requests/s", ratio, baseline: `${name}.bare-node-http` });
      printLine({ name: `${name}.bare-node-http`, value: baseline, unit: "requests/s" });
    }
    await assertSame(url, answer);
  } finally {
    await bare.stop();
  }
}

async function measureNext(answer: ServedAnswer, environment: NodeJS.ProcessEnv): Promise<void> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/answer`;
  const next = await startNextApp(port, environment);
  try {
    const headers: Record<string, string> = {};
    for (let index = 0; index < answer.headers.length; index += 2) {
      headers[answer.headers[index] ?? ""] = answer.headers[index + 1] ?? "";
    }
    const body = JSON.stringify({ headers, body: answer.body });
    await fetch(url, { method: "PUT", body });
    const served = await readServedAnswer(url);
    if (served.body !== answer.body) throw new Error("The Next app sends something else.");
    for (const connections of CONNECTIONS) {
      await measureLoad(url, connections);
      const values: number[] = [];
      while (values.length < NEXT_ROUNDS) values.push(await measureLoad(url, connections));
      const name = `hosted-api.lsp-status.${connections}.next-route-handler`;
      printLine({ name, value: median(values), unit: "requests/s" });
    }
  } finally {
    await next.stop();
  }
}

/**
 * `lsp-status` on the running hosted API against a bare node:http process that sends the same bytes and headers, at
 * 16 and 256 connections; a Next route handler with the same bytes stands beside them for comparison.
 */
export async function run(environment: NodeJS.ProcessEnv): Promise<void> {
  const api = await startHostedApiProcess(environment);
  try {
    const url = await makeActive(hostedApiOrigin(environment));
    const answer = await readServedAnswer(url);
    await measureOurs(url, answer);
    await measureNext(answer, environment);
  } finally {
    await api.stop();
    await closeDeployment();
  }
}
