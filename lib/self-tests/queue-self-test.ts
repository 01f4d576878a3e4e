import type { Ctx } from "@/lib/core/ctx";
import { takeTurn } from "@/lib/core/db/take-turn";
import { onCommit, type Tx } from "@/lib/core/db/tenant";
import { newId } from "@/lib/core/new-id";
import { wake } from "@/lib/jobs";
import type { SelfTest } from "@/generated/prisma/client";
import type { Place } from "./interface-of";

interface Queued extends Place {
  clientId: string | null;
  reason: "asked" | "scheduled";
  dueAt: Date;
}

/** The test of a place that is queued or under way, or null; nobody else opens one until the transaction ends. */
export async function openTestOf(tx: Tx, ctx: Ctx, { regime, siteId }: Place): Promise<SelfTest | null> {
  const { providerId } = ctx;
  await takeTurn(tx, `self-test ${providerId} ${regime} ${siteId ?? ""}`);
  return tx.selfTest.findFirst({
    where: { providerId, regime, siteId, state: { in: ["queued", "running"] } },
  });
}

/**
 * Has a place tested at a moment: the row is the queue, and a lost wake-up is found by the sweep. One that is queued
 * for later comes forward, one that is under way is left to it. Gives the test's id.
 */
export async function queueSelfTest(tx: Tx, ctx: Ctx, queued: Queued): Promise<string> {
  const { providerId, now } = ctx;
  const { regime, siteId, clientId, reason, dueAt } = queued;
  const open = await openTestOf(tx, ctx, queued);
  const id = open?.id ?? newId(now);
  if (!open) {
    const row = { providerId, id, clientId, siteId, regime, state: "queued", reason, dueAt, createdAt: now };
    await tx.selfTest.createMany({ data: [row] });
  } else if (open.state === "queued" && open.dueAt > dueAt) {
    await tx.selfTest.updateMany({ where: { providerId, id, state: "queued" }, data: { dueAt, reason } });
  }
  if (dueAt <= now) onCommit(tx, () => wake("self_test.run", { providerId, selfTestId: id }));
  return id;
}

/** Has what is to be tested of a site anyhow tested soon, since its interface lies at another address than before. */
export async function testAgain(tx: Tx, ctx: Ctx, siteId: string): Promise<void> {
  const { providerId, now } = ctx;
  await tx.selfTest.updateMany({
    where: { providerId, state: "queued", dueAt: { gt: now }, OR: [{ siteId }, { siteId: null }] },
    data: { dueAt: now, reason: "changed" },
  });
}
