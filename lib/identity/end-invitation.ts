import { z } from "zod";
import { recordActivity } from "@/lib/activity";
import type { Call } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { notFound } from "@/lib/core/errors";
import { parse } from "@/lib/core/parse";
import { requireAllClients, requirePermission } from "@/lib/core/permissions";

export const EndInvitation = z.object({ invitationId: z.uuid() });

/** Withdraws an open invitation: its link no longer works. */
export async function endInvitation({ ctx, input }: Call<z.input<typeof EndInvitation>>): Promise<void> {
  requirePermission(ctx, "invitation:end");
  requireAllClients(ctx);
  const { invitationId } = parse(EndInvitation, input);
  await withTenant(ctx, async (tx) => {
    const { count } = await tx.invitation.updateMany({
      where: { providerId: ctx.providerId, id: invitationId, acceptedAt: null, endedAt: null },
      data: { endedAt: ctx.now },
    });
    if (count === 0) throw notFound("invitation");
    await recordActivity(tx, ctx, {
      verb: "invitation.end",
      subjectKind: "invitation",
      subjectId: invitationId,
    });
  });
}
