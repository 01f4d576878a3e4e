import { z } from "zod";
import type { Ctx } from "@/lib/core/ctx";
import type { Tx } from "@/lib/core/db/tenant";
import type { Outbox } from "@/generated/prisma/client";
import { followPlatform } from "./follow-platform";
import { lockFiling, moveFiling, stateOf } from "./move-filing";

const Taken = z.looseObject({ reference: z.string(), at: z.iso.datetime() });
const Refused = z.looseObject({ failure: z.string(), params: z.record(z.string(), z.unknown()).default({}) });

/**
 * Writes what follows once a filing's push has ended: taken, it is submitted under the platform's number and time;
 * refused at the door, it is rejected; given up, it is expired, and can be filed anew. A decision that was called back
 * before the answer came is not undone. Gives whether people were told of the filing, so that nobody has to be told of
 * its push as well.
 */
export async function concludeFilingPush(tx: Tx, ctx: Ctx, row: Outbox): Promise<boolean> {
  const filing = row.subjectId ? await lockFiling(tx, ctx, row.subjectId) : null;
  if (!filing) return false;
  const before = stateOf(filing);
  const entry = { outbox: row.id, result: row.result };
  const taken = row.state === "done" ? Taken.safeParse(row.result) : null;
  if (taken?.success) {
    const { reference, at } = taken.data;
    const next = followPlatform(before, { kind: "taken", at: new Date(at), reference });
    if (next) await moveFiling(tx, ctx, { filing, next, source: "platform", entry, reason: null });
    return false;
  }
  if (before.state !== "ready") return false;
  if (row.reason !== "refused") {
    const next = { ...before, state: "expired" as const };
    await moveFiling(tx, ctx, { filing, next, source: "statement", entry, reason: row.reason });
    return false;
  }
  const refused = Refused.safeParse(row.result);
  const detail = refused.success ? refused.data.params["detail"] : null;
  const reason = typeof detail === "string" && detail !== "" ? detail : "refused";
  const next = {
    ...before,
    state: "rejected" as const,
    decidedAt: (row.finishedAt ?? ctx.now).toISOString(),
  };
  await moveFiling(tx, ctx, { filing, next, source: "platform", entry, reason });
  return true;
}
