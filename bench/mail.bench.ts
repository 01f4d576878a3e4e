import { setTimeout as wait } from "node:timers/promises";
import { systemNow } from "@/lib/core/clock";
import { newId } from "@/lib/core/new-id";
import { withTenant } from "@/lib/core/db/tenant";
import { closeDeployment } from "@/lib/deployment";
import { wake } from "@/lib/jobs";
import { enqueueMails, MAIL_ENDPOINT, type BatchMail } from "@/lib/outbox";
import { makeProvider } from "@/test/make-provider";
import { printLine } from "./print-line";
import { startProcess } from "./start-process";
import { startSimulatorsProcess } from "./start-simulators";

const MAILS = 1_000;
const GIVE_UP_MS = 180_000;

/**
 * Mails a second that the SMTP server accepted from one worker process: rendered from their codes in the reader's
 * language, sent and settled, from the first to the last of 1,000.
 */
export async function run(environment: NodeJS.ProcessEnv): Promise<void> {
  const simulators = await startSimulatorsProcess(environment);
  const settings = { ...environment, SMTP_URL: simulators.smtpUrl, LOG_LEVEL: "warn" };
  const worker = await startProcess(["--enable-source-maps", ".build/worker.mjs"], settings, null);
  try {
    await wait(3_000);
    const provider = await makeProvider();
    const mails = Array.from({ length: MAILS }, (_unused, index): BatchMail => ({
      id: newId(systemNow()),
      event: "sign_in_link",
      subjectKind: "provider",
      subjectId: provider.providerId,
      providerId: provider.providerId,
      expiresAt: null,
      clientId: null,
      key: `bench:${index}`,
      payload: {
        to: `reader-${index}@example.com`,
        locale: index % 2 === 0 ? "en" : "zh",
        timeZone: "Asia/Shanghai",
        content: { kind: "sign_in_link", name: "Lin", validMinutes: 15 },
      },
    }));
    await withTenant(provider.ctx(), (tx) => enqueueMails(tx, mails, systemNow()));
    const started = performance.now();
    await wake("endpoint.drain", { endpoint: MAIL_ENDPOINT });
    const left = () => withTenant(provider.ctx(), (tx) => tx.outbox.count({ where: { state: "pending" } }));
    while ((await left()) > 0) {
      if (performance.now() - started > GIVE_UP_MS) throw new Error(`${await left()} mails were not sent.`);
      await wait(50);
    }
    printLine({
      name: "mail.accepted",
      value: MAILS / ((performance.now() - started) / 1_000),
      unit: "mails/s",
    });
  } finally {
    await worker.stop();
    await simulators.stop();
    await closeDeployment();
  }
}
