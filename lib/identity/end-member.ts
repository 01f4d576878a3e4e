import { z } from "zod";
import { recordActivity } from "@/lib/activity";
import type { Call } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { notFound } from "@/lib/core/errors";
import { parse } from "@/lib/core/parse";
import { requireAllClients, requirePermission } from "@/lib/core/permissions";
import { keepAnOwner } from "./update-member";

export const EndMember = z.object({ membershipId: z.uuid() });

/** Ends a membership; holds at the person's next request. */
export async function endMember({ ctx, input }: Call<z.input<typeof EndMember>>): Promise<void> {
  requirePermission(ctx, "member:end");
  requireAllClients(ctx);
  const { membershipId } = parse(EndMember, input);
  const { providerId } = ctx;
  await withTenant(ctx, async (tx) => {
    await keepAnOwner(tx, ctx, membershipId);
    const { count } = await tx.membership.updateMany({
      where: { providerId, id: membershipId, endedAt: null },
      data: { endedAt: ctx.now },
    });
    if (count === 0) throw notFound("member");
    await recordActivity(tx, ctx, {
      verb: "member.end",
      subjectKind: "membership",
      subjectId: membershipId,
    });
  });
}
