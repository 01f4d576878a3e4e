import { z } from "zod";
import { recordActivity } from "@/lib/activity";
import type { Call } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { parse } from "@/lib/core/parse";
import { requireAllClients, requirePermission } from "@/lib/core/permissions";

/** What is to be changed; what is left out stays as it is. */
export const UpdateProvider = z.object({
  /** Who answers for compliance; null for the address that mail comes from. */
  contactEmail: z.email("write a mail address").max(200).nullable().optional(),
  /** Whether a filing is sent by another member than who made it, from now on. */
  fourEyes: z.boolean().optional(),
});
export type UpdateProvider = z.input<typeof UpdateProvider>;

/** Sets the address that platforms are given with a filing, and who sends one; filings made before keep what they said. */
export async function updateProvider({ ctx, input }: Call<UpdateProvider>): Promise<void> {
  requirePermission(ctx, "provider:update");
  requireAllClients(ctx);
  const { contactEmail, fourEyes } = parse(UpdateProvider, input);
  const { providerId } = ctx;
  await withTenant(ctx, async (tx) => {
    await tx.provider.updateMany({
      where: { id: providerId },
      data: {
        ...(contactEmail === undefined ? {} : { contactEmail }),
        ...(fourEyes === undefined ? {} : { fourEyes }),
      },
    });
    await recordActivity(tx, ctx, {
      verb: fourEyes === undefined ? "provider.update" : "provider.four_eyes",
      subjectKind: "provider",
      subjectId: providerId,
      params: fourEyes === undefined ? { email: contactEmail ?? "none" } : { on: fourEyes },
    });
  });
}
