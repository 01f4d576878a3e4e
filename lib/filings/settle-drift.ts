import type { Ctx } from "@/lib/core/ctx";
import type { Tx } from "@/lib/core/db/tenant";
import { publishEvents } from "@/lib/endpoints";
import { createNotices } from "@/lib/notices";
import { filingRegime, queueSelfTest, type ClaimedTest, type SelfTestResult } from "@/lib/self-tests";
import { Prisma, type Filing } from "@/generated/prisma/client";
import { lockFiling, moveFiling, stateOf } from "./move-filing";

/** What shows that an interface is another than was filed; anything else that fails may pass by itself. */
const AT_ONCE = new Map([
  ["credentials_asked", "auth"],
  ["fields_differ", "fields"],
  ["not_json", "fields"],
]);

const DAY_MS = 86_400_000;
const AGAIN_AFTER_FAILURE_MS = 3_600_000;

async function findAccepted(tx: Tx, ctx: Ctx, { regime, siteId }: ClaimedTest): Promise<Filing | null> {
  const found = await tx.filing.findFirst({
    where: {
      ...{ providerId: ctx.providerId, regime, siteId, state: "accepted", reopenedAt: null },
      // A filing made elsewhere does not say what was filed, and is no reason to look away from one that does.
      payload: { not: Prisma.DbNull },
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
  });
  if (!found) return null;
  const filing = await lockFiling(tx, ctx, found.id);
  return filing?.state === "accepted" && filing.reopenedAt === null ? filing : null;
}

async function failedBefore(tx: Tx, ctx: Ctx, test: ClaimedTest): Promise<boolean> {
  const { selfTestId, regime, siteId } = test;
  const before = await tx.selfTest.findFirst({
    where: { providerId: ctx.providerId, regime, siteId, finishedAt: { not: null }, id: { not: selfTestId } },
    orderBy: [{ finishedAt: "desc" }, { id: "desc" }],
  });
  return before?.state === "failed";
}

async function causeOf(
  tx: Tx,
  ctx: Ctx,
  filing: Filing,
  test: ClaimedTest,
  result: SelfTestResult,
): Promise<string | null> {
  if (result.seen) return filingRegime(filing.regime).push.drift(filing.payload, result.seen);
  const failures = result.checks.flatMap(({ failure }) => failure ?? []);
  const [sure] = failures.flatMap((failure) => AT_ONCE.get(failure) ?? []);
  if (sure !== undefined) return sure;
  if (!(await failedBefore(tx, ctx, test))) return null;
  return failures[0] === "contract_differs" ? "contract" : "dead";
}

async function reopen(tx: Tx, ctx: Ctx, filing: Filing, cause: string, test: ClaimedTest): Promise<void> {
  const at = ctx.now.toISOString();
  const next = { ...stateOf(filing), reopened: { at, cause } };
  const entry = { reopened: cause, selfTest: test.selfTestId };
  const verb = "filing.reopen";
  await moveFiling(tx, ctx, { filing, next, source: "self_test", entry, reason: cause, verb });
  const { id: subjectId, clientId, siteId, reference, regime } = filing;
  const site = siteId ? await tx.site.findFirst({ where: { providerId: ctx.providerId, id: siteId } }) : null;
  const subject = { subjectKind: "filing", subjectId, clientId };
  const data = { filing: subjectId, regime, site: site?.slug ?? null, reference, cause, reopenedAt: at };
  await publishEvents(tx, ctx, [{ type: "filing.reopened", ...subject, data }]);
  await createNotices(tx, ctx, {
    kind: "filing_reopened",
    ...subject,
    rung: at,
    params: { filingId: subjectId, reference: reference ?? "", site: site?.name ?? null, cause, at },
    to: "members",
  });
}

/**
 * Holds what a self-test saw against what was accepted (TIG-19): where the interface is another than was filed, or was
 * dead twice in a row, its filing is reopened and people are told; else it is looked at again, by the day. One that
 * failed once is looked at again within the hour, and told of to nobody.
 */
export async function settleDrift(
  tx: Tx,
  ctx: Ctx,
  test: ClaimedTest,
  result: SelfTestResult,
): Promise<void> {
  const filing = await findAccepted(tx, ctx, test);
  if (!filing) return;
  const cause = await causeOf(tx, ctx, filing, test, result);
  if (cause !== null) return reopen(tx, ctx, filing, cause, test);
  const { regime, siteId, clientId } = test;
  const dueAt = new Date(ctx.now.getTime() + (result.seen ? DAY_MS : AGAIN_AFTER_FAILURE_MS));
  await queueSelfTest(tx, ctx, { regime, siteId, clientId, reason: "scheduled", dueAt });
}
