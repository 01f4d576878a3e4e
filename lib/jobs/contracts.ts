import { z } from "zod";
import { defineJob } from "./define-job";

const Nothing = z.object({});

/** Sends what is due at one endpoint. */
const endpointDrain = defineJob({
  name: "endpoint.drain",
  payload: z.object({ endpoint: z.string() }),
  id: ({ endpoint }) => endpoint,
  attempts: 3,
});

/** Writes what follows from a provider's deliveries that ended. */
const deliveryConclude = defineJob({
  name: "delivery.conclude",
  payload: z.object({ providerId: z.uuid() }),
  id: ({ providerId }) => providerId,
  attempts: 3,
});

/** Assesses and answers again for sites that are due, of every provider. */
const siteRefresh = defineJob({ name: "site.refresh", payload: Nothing, id: () => "all", attempts: 3 });

/** Reads one live site for what it shows. */
const siteCheck = defineJob({
  name: "site.check",
  payload: z.object({ providerId: z.uuid(), siteId: z.uuid() }),
  id: ({ siteId }) => siteId,
  attempts: 1,
});

/** Audits one live site under a regime. */
const auditRun = defineJob({
  name: "audit.run",
  payload: z.object({ providerId: z.uuid(), siteId: z.uuid(), regime: z.string() }),
  id: ({ siteId, regime }) => `${siteId}/${regime}`,
  attempts: 1,
});

/** Looks at some pages of a live site again. */
const auditRecheck = defineJob({
  name: "audit.recheck",
  payload: z.object({ providerId: z.uuid(), recheckId: z.uuid() }),
  id: ({ recheckId }) => recheckId,
  attempts: 1,
});

/** Reads one source of true parameters. */
const sourceRead = defineJob({
  name: "source.read",
  payload: z.object({ providerId: z.uuid(), sourceId: z.uuid() }),
  id: ({ sourceId }) => sourceId,
  attempts: 1,
});

/** Goes one way to a payment gateway. */
const paymentProbe = defineJob({
  name: "payment.probe",
  payload: z.object({ providerId: z.uuid(), pathId: z.uuid() }),
  id: ({ pathId }) => pathId,
  attempts: 1,
});

/** Makes one audit's report as PDF. */
const auditPrint = defineJob({
  name: "audit.print",
  payload: z.object({ providerId: z.uuid(), printId: z.uuid() }),
  id: ({ printId }) => printId,
  attempts: 1,
});

/** Looks for what shows that one site's host is its provider's. */
const controlCheck = defineJob({
  name: "control.check",
  payload: z.object({ providerId: z.uuid(), siteId: z.uuid() }),
  id: ({ siteId }) => siteId,
  attempts: 1,
});

/** Tells whoever had a host before somebody else proved it. */
const hostCarry = defineJob({
  name: "host.carry",
  payload: z.object({ host: z.string() }),
  id: ({ host }) => host,
  attempts: 3,
});

/** Tests one interface from outside. */
const selfTestRun = defineJob({
  name: "self_test.run",
  payload: z.object({ providerId: z.uuid(), selfTestId: z.uuid() }),
  id: ({ selfTestId }) => selfTestId,
  attempts: 1,
});

/** Looks one key up at its counterpart. */
const referenceCheck = defineJob({
  name: "reference.check",
  payload: z.object({ counterpart: z.string(), key: z.string() }),
  id: ({ counterpart, key }) => `${counterpart}/${key}`,
  attempts: 1,
});

/** Carries what is known of one key to whoever has it. */
const referenceCarry = defineJob({
  name: "reference.carry",
  payload: z.object({ counterpart: z.string(), key: z.string() }),
  id: ({ counterpart, key }) => `${counterpart}/${key}`,
  attempts: 1,
});

/** Finds what the clock has made due and wakes it again, whatever wake-up was lost. */
const clockSweep = defineJob({
  name: "clock.sweep",
  payload: Nothing,
  id: () => "all",
  everyMs: 5_000,
  attempts: 1,
});

/** Makes the months of streams that lie ahead. */
const streamPartition = defineJob({
  name: "stream.partition",
  payload: Nothing,
  id: () => "all",
  everyMs: 86_400_000,
  attempts: 5,
});

/** Deletes kept answers of the hosted API and leave to send it files, whose time is over. */
const idempotencySweep = defineJob({
  name: "idempotency.sweep",
  payload: Nothing,
  id: () => "all",
  everyMs: 3_600_000,
  attempts: 3,
});

/** Tells one provider's members of the deadlines whose next reminder has come. */
const deadlineNotify = defineJob({
  name: "deadline.notify",
  payload: z.object({ providerId: z.uuid() }),
  id: ({ providerId }) => providerId,
  attempts: 3,
});

/** Finds whose daily digest is due. */
const digestSweep = defineJob({
  name: "digest.sweep",
  payload: Nothing,
  id: () => "all",
  everyMs: 60_000,
  attempts: 1,
});

/** Puts together the daily digests that are due in one provider. */
const digestNotify = defineJob({
  name: "digest.notify",
  payload: z.object({ providerId: z.uuid() }),
  id: ({ providerId }) => providerId,
  attempts: 3,
});

/** Finds whose verifications failed lately. */
const verificationSweep = defineJob({
  name: "verification.sweep",
  payload: Nothing,
  id: () => "all",
  everyMs: 60_000,
  attempts: 1,
});

/** Tells one provider's people where verifications fail. */
const verificationNotify = defineJob({
  name: "verification.notify",
  payload: z.object({ providerId: z.uuid() }),
  id: ({ providerId }) => providerId,
  attempts: 3,
});

export const JOBS = {
  "endpoint.drain": endpointDrain,
  "delivery.conclude": deliveryConclude,
  "site.check": siteCheck,
  "audit.run": auditRun,
  "audit.recheck": auditRecheck,
  "audit.print": auditPrint,
  "source.read": sourceRead,
  "payment.probe": paymentProbe,
  "site.refresh": siteRefresh,
  "control.check": controlCheck,
  "host.carry": hostCarry,
  "self_test.run": selfTestRun,
  "reference.check": referenceCheck,
  "reference.carry": referenceCarry,
  "deadline.notify": deadlineNotify,
  "digest.sweep": digestSweep,
  "digest.notify": digestNotify,
  "clock.sweep": clockSweep,
  "stream.partition": streamPartition,
  "idempotency.sweep": idempotencySweep,
  "verification.sweep": verificationSweep,
  "verification.notify": verificationNotify,
} as const;

export type JobName = keyof typeof JOBS;
export type JobPayload<N extends JobName> = z.output<(typeof JOBS)[N]["payload"]>;
