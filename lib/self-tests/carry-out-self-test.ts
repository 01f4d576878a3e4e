import type { Ctx } from "@/lib/core/ctx";
import { withTenant, type Tx } from "@/lib/core/db/tenant";
import { AppError, notFound } from "@/lib/core/errors";
import { newId } from "@/lib/core/new-id";
import { toJsonb } from "@/lib/core/to-jsonb";
import { recordEvidence } from "@/lib/evidence";
import { expectedOf, filingRegime, siteToTest } from "./interface-of";
import { firstFailure, judgeLook, type Expected } from "./judge-look";
import { lookAtInterface } from "./look-at-interface";
import type { SelfTestResult } from "./self-test-result";

/** For so long a test is whose who claimed it: longer than its three requests take. */
const LEASE_SECONDS = 60;

/** A test that this worker carries out. */
export interface ClaimedTest {
  selfTestId: string;
  regime: string;
  siteId: string | null;
  clientId: string | null;
  startedAt: Date;
  expected: Expected;
}

/** What follows from a test, written in the transaction that keeps it. */
export type Settle = (tx: Tx, ctx: Ctx, test: ClaimedTest, result: SelfTestResult) => Promise<void>;

type Row = { regime: string; siteId: string | null; clientId: string | null };

async function claim(ctx: Ctx, selfTestId: string): Promise<ClaimedTest | null> {
  const { providerId, now } = ctx;
  return withTenant(ctx, async (tx) => {
    const [row] = await tx.$queryRaw<Row[]>`
      UPDATE self_test SET state = 'running', started_at = ${now}, step = NULL,
        due_at = ${now}::timestamptz + make_interval(secs => ${LEASE_SECONDS})
      WHERE provider_id = ${providerId}::uuid AND id = ${selfTestId}::uuid
        AND state IN ('queued', 'running') AND due_at <= ${now}
      RETURNING regime, site_id AS "siteId", client_id AS "clientId"`;
    if (!row) return null;
    const { regime } = filingRegime(row.regime);
    const site = await siteToTest(tx, ctx, row.siteId);
    if (!site) throw notFound("site");
    return { selfTestId, ...row, startedAt: now, expected: await expectedOf(tx, ctx, regime, site) };
  });
}

// A provider whose last site went has nothing to test; nor has one whose regime is no more.
async function drop(ctx: Ctx, selfTestId: string): Promise<void> {
  const where = { providerId: ctx.providerId, id: selfTestId, state: { in: ["queued", "running"] } };
  const data = { state: "failed", failure: "nothing_there", finishedAt: ctx.now };
  await withTenant(ctx, (tx) => tx.selfTest.updateMany({ where, data }));
}

async function store(ctx: Ctx, test: ClaimedTest, seen: SelfTestResult, settle: Settle): Promise<boolean> {
  const { providerId, now } = ctx;
  const { selfTestId, clientId, startedAt } = test;
  const failure = firstFailure(seen);
  const evidenceId = newId(now);
  const result = { ...seen, evidenceId };
  return withTenant(ctx, async (tx) => {
    const count = await tx.$executeRaw`
      UPDATE self_test SET state = ${failure === null ? "passed" : "failed"}, finished_at = ${now}, step = NULL,
        failure = ${failure}, result = ${toJsonb(result)}::jsonb
      WHERE provider_id = ${providerId}::uuid AND id = ${selfTestId}::uuid AND state = 'running' AND started_at = ${startedAt}`;
    if (count === 0) return false;
    const entry = { selfTest: selfTestId, ...seen };
    await recordEvidence(tx, ctx, [{ id: evidenceId, kind: "self_test", clientId, isPublic: false, entry }]);
    await settle(tx, ctx, test, result);
    return true;
  });
}

/**
 * Carries out a test that is due: calls the interface from outside any transaction, keeps what was seen, and has
 * `settle` write what follows. Returns whether one was carried out.
 */
export async function carryOutSelfTest(
  open: () => Ctx,
  selfTestId: string,
  settle: Settle,
): Promise<boolean> {
  let test: ClaimedTest | null;
  try {
    test = await claim(open(), selfTestId);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    await drop(open(), selfTestId);
    return false;
  }
  if (!test) return false;
  const { expected, startedAt } = test;
  const look = await lookAtInterface(
    expected,
    () => open().now,
    async (step) => {
      const ctx = open();
      const where = { providerId: ctx.providerId, id: selfTestId, state: "running", startedAt };
      await withTenant(ctx, (tx) => tx.selfTest.updateMany({ where, data: { step } }));
    },
  );
  return store(open(), test, judgeLook(look, expected), settle);
}
