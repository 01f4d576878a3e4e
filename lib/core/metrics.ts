import { timingSafeEqual } from "node:crypto";
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";

const registry = new Registry();
const registers = [registry];

/** What this process counts of its own work. */
export const METERS = {
  requests: new Counter({
    name: "accordant_http_requests_total",
    help: "Requests answered by the hosted API.",
    labelNames: ["route", "method", "status"],
    registers,
  }),
  callsDropped: new Counter({
    name: "accordant_api_calls_dropped_total",
    help: "Calls of the hosted API that left no row in the log, since the database took none for too long.",
    registers,
  }),
  deliveries: new Counter({
    name: "accordant_deliveries_total",
    help: "Attempts to deliver mails, webhooks and pushes, by what they came to.",
    labelNames: ["kind", "outcome"],
    registers,
  }),
  drains: new Histogram({
    name: "accordant_drain_seconds",
    help: "How long one drain of an endpoint took.",
    buckets: [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300],
    registers,
  }),
  jobs: new Counter({
    name: "accordant_jobs_total",
    help: "Jobs that ended, by what they came to.",
    labelNames: ["job", "outcome"],
    registers,
  }),
} as const;

const outbox = new Gauge({
  name: "accordant_outbox_rows",
  help: "Deliveries of every provider that wait, were given up or expired.",
  labelNames: ["state"],
  registers,
});
const oldest = new Gauge({
  name: "accordant_outbox_oldest_due_seconds",
  help: "For how long the delivery that waits longest has been due; 0 where none is.",
  registers,
});

let isCollecting = false;

/** Counts from now on what the process itself uses: memory, event loop, handles. */
function collectProcess(): void {
  if (isCollecting) return;
  isCollecting = true;
  collectDefaultMetrics({ register: registry });
}

/** How deliveries stand at the moment of a scrape. */
export interface OutboxGauges {
  pending: number;
  dead: number;
  expired: number;
  oldestDueAt: Date | null;
}

/** The process's metrics as Prometheus reads them (text format 0.0.4), with how the outbox stands now. */
export async function metricsText(gauges: OutboxGauges, now: Date): Promise<string> {
  collectProcess();
  for (const state of ["pending", "dead", "expired"] as const) outbox.set({ state }, gauges[state]);
  const { oldestDueAt } = gauges;
  oldest.set(oldestDueAt ? Math.max(0, (now.getTime() - oldestDueAt.getTime()) / 1_000) : 0);
  return registry.metrics();
}

/** Content type of the metrics. */
export const METRICS_TYPE = registry.contentType;

/** Who asks for metrics. */
export interface MetricsReader {
  remoteAddress: string | null;
  /** Whether a proxy sent it on: then the address is the proxy's. */
  isForwarded: boolean;
  authorization: string | undefined;
}

const LOOPBACK = /^(127\.|::1$|::ffff:127\.)/;

/** Whether metrics may be read: from the machine itself and through no proxy, or by whoever bears the token. */
export function mayReadMetrics(reader: MetricsReader, token: string | undefined): boolean {
  const { remoteAddress, isForwarded, authorization } = reader;
  if (remoteAddress && LOOPBACK.test(remoteAddress) && !isForwarded) return true;
  if (token === undefined) return false;
  const [given, wanted] = [Buffer.from(authorization ?? ""), Buffer.from(`Bearer ${token}`)];
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
