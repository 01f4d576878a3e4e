import type { Prescreen } from "@/generated/prisma/client";
import type { Ctx } from "@/lib/core/ctx";
import type { Tx } from "@/lib/core/db/tenant";

/** What was screened last of a site, by its day and then by when it was told; or null. */
export async function newestPrescreen(
  tx: Tx,
  { providerId }: Ctx,
  siteId: string,
  regime: string,
): Promise<Prescreen | null> {
  return tx.prescreen.findFirst({
    where: { providerId, siteId, regime },
    orderBy: [{ screenedOn: "desc" }, { createdAt: "desc" }, { id: "desc" }],
  });
}
