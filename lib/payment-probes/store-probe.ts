import { createHash } from "node:crypto";
import type { Ctx } from "@/lib/core/ctx";
import { lockSite } from "@/lib/core/db/lock-site";
import { withTenant, type Tx } from "@/lib/core/db/tenant";
import { newId } from "@/lib/core/new-id";
import type { ClaimedPath } from "./claim-path";
import { mayBeGone } from "./find-path";
import type { ProbedPath } from "./path-probe";
import { limitsFor } from "./payment-regime";
import { settlePayments } from "./settle-payments";

const DAY_MS = 86_400_000;
const PUT_OFF_MS = 10_000;

/** Up to a quarter earlier or later than the turn, another one each time: a gateway's bad hour is not met every day. */
function spreadOf(probeId: string): number {
  const drawn = createHash("sha256").update(probeId).digest().readUInt32BE(0) / 2 ** 32;
  return 0.75 + drawn / 2;
}

async function holdClaimed(tx: Tx, { providerId }: Ctx, { path, startedAt }: ClaimedPath): Promise<boolean> {
  const held = await tx.$queryRaw<unknown[]>`
    SELECT id FROM payment_path WHERE provider_id = ${providerId}::uuid AND id = ${path.id}::uuid
      AND claimed_at = ${startedAt} FOR NO KEY UPDATE`;
  return held.length > 0;
}

/**
 * Writes what came of a way that was gone, when it is gone next, and what its site's ways come to now. One that another
 * worker took over meanwhile is left to it; then false. One whose consent was taken back meanwhile is gone no more.
 */
export async function storeProbe(ctx: Ctx, claimed: ClaimedPath, probed: ProbedPath): Promise<boolean> {
  const { providerId, now } = ctx;
  const { path, reason, startedAt } = claimed;
  const { id: pathId, siteId, clientId, terms } = path;
  const id = newId(now);
  return withTenant(ctx, async (tx) => {
    if (!(await holdClaimed(tx, ctx, claimed))) return false;
    await lockSite(tx, ctx, siteId);
    const { reason: why, outcome, detail, ms, chain, kept } = probed;
    await tx.paymentProbe.createMany({
      data: [
        {
          ...{ providerId, id, clientId, siteId, pathId, reason, outcome, why, detail, ms, kept, terms },
          ...{ chain: chain.map((hop) => ({ ...hop })), startedAt, finishedAt: now },
        },
      ],
    });
    const after = await tx.paymentPath.findFirstOrThrow({ where: { providerId, id: pathId } });
    const { probesADay } = await limitsFor(tx, ctx);
    const next = new Date(now.getTime() + (DAY_MS / probesADay) * spreadOf(id));
    const mayGoOn = await mayBeGone(tx, ctx, after);
    await tx.paymentPath.updateMany({
      where: { providerId, id: pathId },
      data: { claimedAt: null, reason: "scheduled", dueAt: mayGoOn ? next : null },
    });
    await settlePayments(tx, ctx, { siteId, clientId });
    return true;
  });
}

/** Gives a way that was claimed back to its queue: it is taken up again a little later. */
export async function putOffProbe(ctx: Ctx, { path, startedAt }: ClaimedPath): Promise<void> {
  const dueAt = new Date(ctx.now.getTime() + PUT_OFF_MS);
  await withTenant(ctx, (tx) =>
    tx.paymentPath.updateMany({
      where: { providerId: ctx.providerId, id: path.id, claimedAt: startedAt, dueAt: { not: null } },
      data: { claimedAt: null, dueAt },
    }),
  );
}
