import { recordActivity } from "@/lib/activity";
import type { Call } from "@/lib/core/ctx";
import { lockSite } from "@/lib/core/db/lock-site";
import { withTenant } from "@/lib/core/db/tenant";
import { newId } from "@/lib/core/new-id";
import { parse } from "@/lib/core/parse";
import { requirePermission } from "@/lib/core/permissions";
import { UpdatePlatformProfile } from "./profile-input";
import { platformOf, recordPlatforms } from "./record-platforms";

/**
 * States whether a site's company is on a procurement platform, under which number, and with whom it is shown where it
 * is not (TM-28, TM-29). `not_found` for a site the caller does not see and a platform that the regime does not name.
 */
export async function updatePlatformProfile({ ctx, input }: Call<UpdatePlatformProfile>): Promise<void> {
  requirePermission(ctx, "platform_profile:update");
  const { regime, siteId, platform, ...told } = parse(UpdatePlatformProfile, input);
  platformOf(regime, platform);
  const { providerId, now } = ctx;
  await withTenant(ctx, async (tx) => {
    const { clientId } = await lockSite(tx, ctx, siteId);
    const where = { providerId, siteId, regime, platform };
    const { count } = await tx.platformProfile.updateMany({ where, data: { ...told, updatedAt: now } });
    if (count === 0)
      await tx.platformProfile.createMany({
        data: [{ ...where, id: newId(now), clientId, ...told, state: "none", updatedAt: now }],
      });
    await recordPlatforms(tx, ctx, { siteId, clientId, regime }, "statement");
    await recordActivity(tx, ctx, {
      verb: "platform_profile.update",
      subjectKind: "site",
      subjectId: siteId,
      clientId,
      params: { regime, name: platformOf(regime, platform).name },
    });
  });
}
