import type { JobHandlers } from "@/lib/jobs";
import { handleHostCarry } from "./carry-host";
import { handleReferenceCarry } from "./carry-reference";
import { handleControlCheck } from "./check-control";
import { handleReferenceCheck } from "./check-reference";
import { handleSiteCheck } from "./check-site";
import { handlePaymentProbe } from "./probe-payment";
import { handleAuditPrint } from "./print-report";
import { handleAuditRecheck } from "./recheck-pages";
import { handleAuditRun } from "./run-audit";
import { handleDeliveryConclude } from "./conclude-deliveries";
import { handleEndpointDrain } from "./drain-endpoint";
import { handleDeadlineNotify } from "./notify-deadlines";
import { handleDigestNotify } from "./notify-digests";
import { handleStreamPartition } from "./make-partitions";
import { handleSiteRefresh } from "./refresh-sites";
import { handleSourceRead } from "./read-source";
import { handleSelfTestRun } from "./run-self-test";
import { handleClockSweep } from "./sweep-clock";
import { handleDigestSweep } from "./sweep-digests";
import { handleIdempotencySweep } from "./sweep-idempotency";
import { handleVerificationNotify } from "./notify-verifications";
import { handleVerificationSweep } from "./sweep-verifications";

/** One handler a contract. */
export const HANDLERS: JobHandlers = {
  "endpoint.drain": handleEndpointDrain,
  "delivery.conclude": handleDeliveryConclude,
  "site.check": handleSiteCheck,
  "audit.run": handleAuditRun,
  "audit.recheck": handleAuditRecheck,
  "audit.print": handleAuditPrint,
  "source.read": handleSourceRead,
  "payment.probe": handlePaymentProbe,
  "site.refresh": handleSiteRefresh,
  "control.check": handleControlCheck,
  "host.carry": handleHostCarry,
  "self_test.run": handleSelfTestRun,
  "reference.check": handleReferenceCheck,
  "reference.carry": handleReferenceCarry,
  "deadline.notify": handleDeadlineNotify,
  "digest.sweep": handleDigestSweep,
  "digest.notify": handleDigestNotify,
  "clock.sweep": handleClockSweep,
  "stream.partition": handleStreamPartition,
  "idempotency.sweep": handleIdempotencySweep,
  "verification.sweep": handleVerificationSweep,
  "verification.notify": handleVerificationNotify,
};
