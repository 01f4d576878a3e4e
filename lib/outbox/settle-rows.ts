import { querySystem, withSystemQueries, type SystemQuery } from "@/lib/core/db/system";
import { log } from "@/lib/core/log";
import { METERS } from "@/lib/core/metrics";
import { newId } from "@/lib/core/new-id";
import { outlast } from "@/lib/core/outlast";
import { toJsonb } from "@/lib/core/to-jsonb";
import type { ClaimedRow } from "./claimed-row";
import { lockHealth, writeHealth } from "./endpoint-health";
import { nextHealth, type Health } from "./next-health";
import { ATTEMPTS_MAX, retryAt } from "./retry-schedule";
import type { Sent } from "./send-result";

export interface SettleInput {
  endpoint: string;
  sent: readonly Sent<ClaimedRow>[];
  /** How the endpoint fared when it was last claimed from. */
  health: Health;
  /** In -1..1, the jitter of a retry. */
  spread: () => number;
  /** For how long the rows are ours: while the database is away they are settled again and again. */
  leaseMs: number;
}

export interface Settled {
  /** Rows that ended, and so have something to conclude, by provider. */
  concluding: Set<string>;
  delivered: number;
}

interface End {
  state: string;
  reason: string | null;
  due_at: Date;
  finished_at: Date | null;
  attempts: number;
}

function later(a: Date, b: Date | null): Date {
  return b && b > a ? b : a;
}

// A probe spends no attempt, and a row whose endpoint is gone keeps the one it had: nothing is lost by a pause.
function endOf({ row, result, ended, isProbe }: Sent<ClaimedRow>, spread: () => number): End {
  const tried = isProbe ? row.attempts : row.attempts - 1;
  const stays = {
    state: "pending",
    reason: null,
    due_at: row.dueAt,
    finished_at: null,
    attempts: row.attempts,
  };
  if (result.outcome === "done") return { ...stays, state: "done", finished_at: ended };
  if (result.outcome === "refused") return { ...stays, state: "dead", reason: "refused", finished_at: ended };
  if (result.outcome === "cancelled")
    return { ...stays, state: "cancelled", reason: result.reason, finished_at: ended, attempts: tried };
  if (isProbe) return stays;
  if (result.outcome === "gone") return { ...stays, attempts: tried };
  if (row.attempts >= ATTEMPTS_MAX)
    return { ...stays, state: "dead", reason: "attempts_spent", finished_at: ended };
  const asked = result.retryAfterMs === undefined ? null : new Date(ended.getTime() + result.retryAfterMs);
  return { ...stays, due_at: later(retryAt(row.attempts, ended, spread()) ?? ended, asked) };
}

function changeOf(sent: Sent<ClaimedRow>, end: End) {
  const { row, result } = sent;
  const hasResult = (result.outcome === "done" || result.outcome === "refused") && result.result;
  // What a push comes to is written by who owns its subject, and a dead webhook is told; all else is concluded here.
  const isConcluded = end.finished_at !== null && row.kind !== "push" && end.state === "done";
  const isOwnersOnly = end.finished_at !== null && (row.providerId === null || row.kind === "mail");
  return {
    id: row.id,
    claim_id: row.claimId,
    ...end,
    result: hasResult || null,
    concluded_at: isConcluded || isOwnersOnly ? end.finished_at : null,
  };
}

function attemptOf({ row, result, started, ended, isProbe }: Sent<ClaimedRow>) {
  const failed = isProbe ? "probe_failed" : "failed";
  return {
    id: newId(ended),
    provider_id: row.providerId,
    client_id: row.clientId,
    outbox_id: row.id,
    endpoint: row.endpoint,
    attempt: row.attempts,
    at: started,
    duration_ms: ended.getTime() - started.getTime(),
    outcome: result.outcome === "done" ? "done" : failed,
    detail: result.detail,
    request: result.request ?? null,
    response: result.response ?? null,
  };
}

const SETTLE = `
  WITH kept AS (
    INSERT INTO delivery_attempt SELECT * FROM jsonb_populate_recordset(NULL::delivery_attempt, $1::jsonb)
    ON CONFLICT DO NOTHING
  )
  UPDATE outbox o SET state = v.state, reason = v.reason, result = coalesce(v.result, o.result), due_at = v.due_at,
    attempts = v.attempts, finished_at = v.finished_at, concluded_at = v.concluded_at, claimed_until = NULL, claim_id = NULL
  FROM jsonb_to_recordset($2::jsonb) AS v(id uuid, claim_id uuid, state text, reason text, result jsonb,
    due_at timestamptz, attempts int, finished_at timestamptz, concluded_at timestamptz)
  WHERE o.id = v.id AND o.claim_id = v.claim_id AND o.state = 'pending'`;

type Settle = (query: SystemQuery) => Promise<unknown>;

async function settleWithHealth(input: SettleInput, settle: Settle): Promise<void> {
  const { endpoint, sent } = input;
  await withSystemQueries(async (query) => {
    const health = await lockHealth(query, endpoint, sent[0]?.ended ?? new Date(0));
    await settle(query);
    const next = nextHealth(health, sent);
    if (next !== health) await writeHealth(query, endpoint, health, next);
    if (next.state !== health.state)
      log().warn({ endpoint, before: health.state, after: next.state }, "endpoint changed its state");
  });
}

/**
 * Keeps what was sent: every attempt with its request, answer and timing, how each row goes on, and how the endpoint
 * fares, in one transaction. Whoever lost its claim in the meantime leaves its attempt and settles nothing.
 */
export async function settleRows(input: SettleInput): Promise<Settled> {
  const { endpoint, sent, spread, health, leaseMs } = input;
  const ends = sent.map((one) => ({ sent: one, end: endOf(one, spread) }));
  const changes = ends.map((one) => changeOf(one.sent, one.end));
  const attempts = sent.filter(({ result }) => result.outcome !== "cancelled").map(attemptOf);
  const values = [toJsonb(attempts), toJsonb(changes)];
  // May be done twice: an attempt that is kept already is kept once, and a row that is settled has no claim any more.
  const settle: Settle = (query) => query("outbox-settle", SETTLE, values);
  // An endpoint that was well a moment ago and still is has nothing to be noted: one statement then does.
  const isQuiet = nextHealth(health, sent) === health;
  await outlast(() => (isQuiet ? settle(querySystem) : settleWithHealth(input, settle)), leaseMs);
  for (const { row, result } of sent) METERS.deliveries.inc({ kind: row.kind, outcome: result.outcome });
  for (const { sent: one, end } of ends)
    if (end.state === "dead")
      log().error({ outbox: one.row.id, endpoint, reason: end.reason }, "delivery given up");
  const open = ends.filter((one, index) => one.end.finished_at && changes[index]?.concluded_at === null);
  return {
    concluding: new Set(open.flatMap((one) => one.sent.row.providerId ?? [])),
    delivered: ends.filter((one) => one.end.state === "done").length,
  };
}
