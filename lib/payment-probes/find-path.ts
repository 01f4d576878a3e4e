import type { PaymentConsent, PaymentPath } from "@/generated/prisma/client";
import type { Ctx } from "@/lib/core/ctx";
import type { Tx } from "@/lib/core/db/tenant";
import { notFound } from "@/lib/core/errors";

/** A way that is on record, held until the transaction ends; `not_found` for one that is not, or is not seen. */
export async function findPath(tx: Tx, { providerId }: Ctx, pathId: string): Promise<PaymentPath> {
  await tx.$queryRaw`
    SELECT id FROM payment_path WHERE provider_id = ${providerId}::uuid AND id = ${pathId}::uuid FOR NO KEY UPDATE`;
  const path = await tx.paymentPath.findFirst({ where: { providerId, id: pathId, endedAt: null } });
  if (!path) throw notFound("payment_path");
  return path;
}

/** The consent that stands among those of a way: the newest to the way as it is now that was not taken back. */
export function standingConsent(
  { terms }: Pick<PaymentPath, "terms">,
  consents: readonly PaymentConsent[],
): PaymentConsent | null {
  const withdrawn = new Set(consents.flatMap(({ withdraws }) => withdraws ?? []));
  const standing = consents.filter(
    (one) => one.withdraws === null && one.terms === terms && !withdrawn.has(one.id),
  );
  return standing.toSorted((a, b) => b.createdAt.getTime() - a.createdAt.getTime())[0] ?? null;
}

/** The consent that stands to a way. */
export async function consentTo(
  tx: Tx,
  { providerId }: Ctx,
  path: Pick<PaymentPath, "id" | "terms">,
): Promise<PaymentConsent | null> {
  const consents = await tx.paymentConsent.findMany({ where: { providerId, pathId: path.id } });
  return standingConsent(path, consents);
}

/** Whether a way may be gone by itself: it is on record, not paused, and consented to as it is now. */
export async function mayBeGone(tx: Tx, ctx: Ctx, path: PaymentPath): Promise<boolean> {
  return path.endedAt === null && !path.isPaused && (await consentTo(tx, ctx, path)) !== null;
}
