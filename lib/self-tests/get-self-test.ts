import type { Call } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { notFound } from "@/lib/core/errors";
import { requirePermission } from "@/lib/core/permissions";
import type { SelfTest } from "@/generated/prisma/client";
import { SelfTestResult } from "./self-test-result";

/** A self-test by its id, with what it saw; `not_found` for one not seen. */
export async function getSelfTest({
  ctx,
  input,
}: Call<{ selfTestId: string }>): Promise<Omit<SelfTest, "result"> & { result: SelfTestResult | null }> {
  requirePermission(ctx, "filing:read");
  const where = { providerId: ctx.providerId, id: input.selfTestId };
  const found = await withTenant(ctx, (tx) => tx.selfTest.findFirst({ where }));
  if (!found) throw notFound("self-test");
  return { ...found, result: SelfTestResult.safeParse(found.result).data ?? null };
}
