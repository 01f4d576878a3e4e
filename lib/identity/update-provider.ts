import { z } from "zod";
import { recordActivity } from "@/lib/activity";
import type { Call } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { parse } from "@/lib/core/parse";
import { requireAllClients, requirePermission } from "@/lib/core/permissions";

/** Who answers for compliance; null for the address that mail comes from. */
export const UpdateProvider = z.object({
  contactEmail: z.email("write a mail address").max(200).nullable(),
});
export type UpdateProvider = z.input<typeof UpdateProvider>;

/** Sets the address that platforms are given with a filing; filings made before keep what they said. */
export async function updateProvider({ ctx, input }: Call<UpdateProvider>): Promise<void> {
  requirePermission(ctx, "provider:update");
  requireAllClients(ctx);
  const { contactEmail } = parse(UpdateProvider, input);
  const { providerId } = ctx;
  await withTenant(ctx, async (tx) => {
    await tx.provider.updateMany({ where: { id: providerId }, data: { contactEmail } });
    await recordActivity(tx, ctx, {
      verb: "provider.update",
      subjectKind: "provider",
      subjectId: providerId,
      params: { email: contactEmail ?? "none" },
    });
  });
}
