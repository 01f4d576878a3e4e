import { z } from "zod";
import type { Tx } from "@/lib/core/db/tenant";
import type { Outbox } from "@/generated/prisma/client";

const Detail = z.looseObject({ error: z.string(), status: z.string().optional() });
const Result = z.looseObject({ params: z.record(z.string(), z.union([z.string(), z.number()])) });

/** What the last attempt at a delivery failed with, as a code and what belongs to it; none where none was made. */
export async function lastFailure(
  tx: Tx,
  row: Outbox,
): Promise<{ failure: string | null; failureParams: Record<string, string | number> }> {
  const attempt = await tx.deliveryAttempt.findFirst({
    where: { outboxId: row.id, at: { gte: row.createdAt }, outcome: { not: "done" } },
    orderBy: { at: "desc" },
    select: { detail: true },
  });
  const detail = Detail.safeParse(attempt?.detail);
  const result = Result.safeParse(row.result);
  const status = detail.data?.status;
  return {
    failure: detail.data?.error ?? row.reason,
    failureParams: { ...(status === undefined ? {} : { status }), ...(result.data?.params ?? {}) },
  };
}
