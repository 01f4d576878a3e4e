import { log } from "@/lib/core/log";
import { wake, type JobCall } from "@/lib/jobs";
import { expireRows, listDueEndpoints, listUnconcluded } from "@/lib/outbox";
import { followUnfollowed, listDueFanOuts, listDueReferences } from "@/lib/references";
import { listUncarriedHosts } from "@/lib/routing";
import {
  countDueSites,
  listDueAudits,
  listDueChecks,
  listDueControls,
  listDueDeadlines,
  listDuePrints,
  listDueProbes,
  listDueRechecks,
  listDueSelfTests,
  listDueSources,
  markClockDue,
} from "@/lib/schedules";

type Step = (now: Date) => Promise<unknown>;

async function wakeDueSites(now: Date): Promise<void> {
  await markClockDue(now);
  if ((await countDueSites(now)) > 0) await wake("site.refresh", {});
}

async function wakeDueDeliveries(now: Date): Promise<void> {
  await expireRows(now);
  for (const endpoint of await listDueEndpoints(now)) await wake("endpoint.drain", { endpoint });
  for (const providerId of await listUnconcluded()) await wake("delivery.conclude", { providerId });
}

async function wakeDueDeadlines(now: Date): Promise<void> {
  for (const providerId of await listDueDeadlines(now)) await wake("deadline.notify", { providerId });
}

async function wakeDueReferences(now: Date): Promise<void> {
  await followUnfollowed(now);
  for (const reference of await listDueFanOuts(now)) await wake("reference.carry", reference);
  for (const reference of await listDueReferences(now)) await wake("reference.check", reference);
}

async function wakeDueChecks(now: Date): Promise<void> {
  for (const check of await listDueChecks(now)) await wake("site.check", check);
}

async function wakeDueAudits(now: Date): Promise<void> {
  for (const audit of await listDueAudits(now)) await wake("audit.run", audit);
  for (const recheck of await listDueRechecks(now)) await wake("audit.recheck", recheck);
  for (const print of await listDuePrints(now)) await wake("audit.print", print);
}

async function wakeDueControls(now: Date): Promise<void> {
  for (const check of await listDueControls(now)) await wake("control.check", check);
  for (const host of await listUncarriedHosts()) await wake("host.carry", { host });
}

async function wakeDueSelfTests(now: Date): Promise<void> {
  for (const test of await listDueSelfTests(now)) await wake("self_test.run", test);
}

async function wakeDueSources(now: Date): Promise<void> {
  for (const source of await listDueSources(now)) await wake("source.read", source);
}

async function wakeDueProbes(now: Date): Promise<void> {
  for (const probe of await listDueProbes(now)) await wake("payment.probe", probe);
}

const STEPS: readonly Step[] = [
  wakeDueSites,
  wakeDueDeliveries,
  wakeDueDeadlines,
  wakeDueReferences,
  wakeDueChecks,
  wakeDueAudits,
  wakeDueControls,
  wakeDueSelfTests,
  wakeDueSources,
  wakeDueProbes,
];

/**
 * Wakes again whatever is due: the rows are the truth, so no wake-up that was lost is missed for long. A step that
 * fails keeps no other from its turn; the first failure is the job's.
 */
export async function handleClockSweep({ now }: JobCall<"clock.sweep">): Promise<void> {
  const failures: unknown[] = [];
  for (const step of STEPS)
    await step(now).catch((error: unknown) => {
      failures.push(error);
      log().error({ step: step.name, error: String(error) }, "a step of the sweep failed");
    });
  if (failures.length > 0) throw failures[0];
}
