import { z } from "zod";
import { recordActivity } from "@/lib/activity";
import type { Call } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { notFound } from "@/lib/core/errors";
import { parse } from "@/lib/core/parse";
import { requireAllClients, requirePermission } from "@/lib/core/permissions";
import { markAllSitesDue } from "@/lib/standing";
import { closeCurrent } from "./create-decision";

export const EndDecision = z.object({ overlayId: z.uuid() });

/** Takes a decision back: what is published holds again, and every site is assessed anew. */
export async function endDecision({ ctx, input }: Call<z.input<typeof EndDecision>>): Promise<void> {
  requirePermission(ctx, "rulebook:decide");
  requireAllClients(ctx);
  const { overlayId } = parse(EndDecision, input);
  await withTenant(ctx, async (tx) => {
    const overlay = await tx.rulebookOverlay.findFirst({
      where: { providerId: ctx.providerId, id: overlayId, knownTo: null },
    });
    if (!overlay) throw notFound("decision");
    await closeCurrent(tx, ctx, overlay.regime, overlay.kind, overlay.code);
    await recordActivity(tx, ctx, {
      verb: "rulebook.undo",
      subjectKind: "rulebook_overlay",
      subjectId: overlayId,
      params: { regime: overlay.regime, code: overlay.code },
    });
    await markAllSitesDue(tx, ctx, "rulebook.undo");
  });
}
