import type { Prisma } from "@/generated/prisma/client";
import type { Ctx } from "@/lib/core/ctx";
import type { Tx } from "@/lib/core/db/tenant";

const KEPT_DAYS = 30;

/** Writes down that a source was read, or that it could not be, and forgets what is older than 30 days. */
export async function noteReading(
  tx: Tx,
  { providerId, now }: Ctx,
  source: { sourceId: string; clientId: string },
  reading: Omit<Prisma.ReferenceReadingCreateManyInput, "providerId" | "sourceId" | "clientId" | "readAt">,
): Promise<void> {
  await tx.referenceReading.createMany({ data: [{ providerId, ...source, ...reading, readAt: now }] });
  const old = new Date(now.getTime() - KEPT_DAYS * 86_400_000);
  await tx.referenceReading.deleteMany({
    where: { providerId, sourceId: source.sourceId, readAt: { lt: old } },
  });
}
