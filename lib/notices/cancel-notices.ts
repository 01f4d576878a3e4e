import type { Ctx } from "@/lib/core/ctx";
import type { Tx } from "@/lib/core/db/tenant";

/**
 * Takes back what people were told of deadlines whose reason went: notices are marked, mails that have not left are
 * cancelled with the reason. A mail that is being sent at this moment may still arrive.
 */
export async function cancelNotices(
  tx: Tx,
  ctx: Ctx,
  subjectIds: readonly string[],
  reason: "deadline_ended" | "deadline_met",
): Promise<void> {
  if (subjectIds.length === 0) return;
  const ids = [...subjectIds];
  const rows = await tx.$queryRaw<{ outbox_id: string | null }[]>`
    UPDATE notice SET cancelled_at = ${ctx.now}
    WHERE provider_id = ${ctx.providerId}::uuid AND subject_id = ANY (${ids}::uuid[]) AND kind = 'deadline'
      AND cancelled_at IS NULL
    RETURNING outbox_id`;
  const outboxIds = rows.flatMap(({ outbox_id }) => outbox_id ?? []);
  if (outboxIds.length === 0) return;
  await tx.$executeRaw`
    UPDATE outbox SET state = 'cancelled', reason = ${reason}, finished_at = ${ctx.now}
    WHERE provider_id = ${ctx.providerId}::uuid AND id = ANY (${outboxIds}::uuid[]) AND state = 'pending'`;
}
