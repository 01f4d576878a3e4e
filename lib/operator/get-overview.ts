import { Prisma } from "@/generated/prisma/client";
import { withSystem, type SystemTx } from "@/lib/core/db/system";
import { notFound } from "@/lib/core/errors";
import { countJobs, type JobCounts } from "@/lib/jobs";
import { countDeliveries, type DeliveryCounts } from "./count-deliveries";

const TENANTS = 50;
const ENDPOINTS = 100;
const ENTRIES = 50;

/** An endpoint that does not answer as it should; `name` is null for what every mail leaves through. */
export interface TroubledEndpoint {
  id: string;
  name: string | null;
  provider: string | null;
  state: string;
  stateSince: Date;
  failingSince: Date | null;
  lastFailure: string | null;
  waiting: number;
  oldestDueAt: Date | null;
}

/** A provider with deliveries that wait; null where a mail is nobody's. */
export interface WaitingTenant {
  slug: string | null;
  name: string | null;
  waiting: number;
  oldestDueAt: Date | null;
}

/** A key whose counterpart does not answer about it. */
export interface FailingEntry {
  counterpart: string;
  key: string;
  failure: string | null;
  failureParams: unknown;
  failingSince: Date | null;
  nextCheckAt: Date;
}

export interface Overview {
  /** Null where the queue does not answer. */
  jobs: JobCounts | null;
  deliveries: DeliveryCounts;
  /** How many do not answer as they should, and those of them where something has waited longest. */
  endpoints: { troubled: number; rows: TroubledEndpoint[] };
  tenants: WaitingTenant[];
  entries: { failing: number; rows: FailingEntry[] };
  sites: { due: number; oldestDueAt: Date | null };
}

const TROUBLED = Prisma.sql`(h.state <> 'active' OR h.failing_since IS NOT NULL) AND e.ended_at IS NULL`;

async function readEndpoints(tx: SystemTx): Promise<Overview["endpoints"]> {
  const [counted] = await tx.$queryRaw<{ troubled: number }[]>`
    SELECT count(*)::int AS troubled FROM endpoint_health h LEFT JOIN endpoint e ON e.id::text = h.id WHERE ${TROUBLED}`;
  const rows = await tx.$queryRaw<TroubledEndpoint[]>`
    SELECT h.id, e.name, p.name AS provider, h.state, h.state_since AS "stateSince",
      h.failing_since AS "failingSince", h.last_failure AS "lastFailure", w.waiting, w.oldest AS "oldestDueAt"
    FROM endpoint_health h
      LEFT JOIN endpoint e ON e.id::text = h.id
      LEFT JOIN provider p ON p.id = h.provider_id
      CROSS JOIN LATERAL (SELECT count(*)::int AS waiting, min(o.due_at) AS oldest FROM outbox o
        WHERE o.endpoint = h.id AND o.state = 'pending') w
    WHERE ${TROUBLED}
    ORDER BY w.oldest NULLS LAST, h.id LIMIT ${ENDPOINTS}`;
  return { troubled: counted?.troubled ?? 0, rows };
}

async function listTenants(tx: SystemTx): Promise<WaitingTenant[]> {
  return tx.$queryRaw<WaitingTenant[]>`
    SELECT p.slug, p.name, w.waiting, w.oldest AS "oldestDueAt"
    FROM (SELECT provider_id, count(*)::int AS waiting, min(due_at) AS oldest FROM outbox
        WHERE state = 'pending' GROUP BY provider_id ORDER BY count(*) DESC LIMIT ${TENANTS}) w
      LEFT JOIN provider p ON p.id = w.provider_id
    ORDER BY w.waiting DESC, p.slug`;
}

async function readEntries(tx: SystemTx): Promise<Overview["entries"]> {
  const where = { failingSince: { not: null } };
  const failing = await tx.registryEntry.count({ where });
  const rows = await tx.registryEntry.findMany({
    where,
    orderBy: [{ failingSince: "asc" }, { counterpart: "asc" }, { key: "asc" }],
    take: ENTRIES,
    select: {
      counterpart: true,
      key: true,
      failure: true,
      failureParams: true,
      failingSince: true,
      nextCheckAt: true,
    },
  });
  return { failing, rows };
}

async function countSites(tx: SystemTx, now: Date): Promise<Overview["sites"]> {
  const [row] = await tx.$queryRaw<Overview["sites"][]>`
    SELECT count(DISTINCT site_id)::int AS due, min(due_at) AS "oldestDueAt"
    FROM assessment_due WHERE due_at <= ${now}`;
  return row ?? { due: 0, oldestDueAt: null };
}

/**
 * How the whole deployment fares, for its operators: queues, deliveries, endpoints, tenants, counterparts, sites due.
 * To anybody else it does not exist (`not_found`). Holds names and counts, and nothing that was sent.
 */
export async function getOverview(caller: { isOperator: boolean }, now: Date): Promise<Overview> {
  if (!caller.isOperator) throw notFound("page");
  const jobs = await countJobs();
  return withSystem("operator overview", async (tx) => ({
    jobs,
    deliveries: await countDeliveries(tx, now),
    endpoints: await readEndpoints(tx),
    tenants: await listTenants(tx),
    entries: await readEntries(tx),
    sites: await countSites(tx, now),
  }));
}
