import type { Ctx } from "@/lib/core/ctx";
import type { Tx } from "@/lib/core/db/tenant";

/** What the provider is called, as the party that signs. */
export async function providerName(tx: Tx, ctx: Ctx): Promise<string> {
  const provider = await tx.provider.findFirst({ where: { id: ctx.providerId }, select: { name: true } });
  return provider?.name ?? ctx.providerSlug;
}
