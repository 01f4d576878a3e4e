import type { Ctx } from "@/lib/core/ctx";
import type { Tx } from "@/lib/core/db/tenant";
import { conflict, notFound } from "@/lib/core/errors";
import type { Filing } from "@/generated/prisma/client";
import { isWaiting } from "./is-waiting";
import { lockFiling } from "./move-filing";

/** A filing that waits for another pair of eyes, locked; `conflict` for one that does not, `not_found` for one not seen. */
export async function lockReady(tx: Tx, ctx: Ctx, filingId: string): Promise<Filing> {
  const filing = await lockFiling(tx, ctx, filingId);
  if (!filing) throw notFound("filing");
  if (filing.siteId === null && ctx.clients !== "all") throw notFound("filing");
  if (isWaiting(filing)) return filing;
  throw conflict("not_waiting", "This filing does not wait to be sent any more; look at how it stands.");
}
