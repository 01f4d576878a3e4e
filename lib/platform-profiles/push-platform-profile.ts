import { recordActivity } from "@/lib/activity";
import { readStanding } from "@/lib/certifications";
import type { Call } from "@/lib/core/ctx";
import { lockSite } from "@/lib/core/db/lock-site";
import { withTenant } from "@/lib/core/db/tenant";
import { AppError, conflict } from "@/lib/core/errors";
import { parse } from "@/lib/core/parse";
import { requirePermission } from "@/lib/core/permissions";
import { findPushEndpoint } from "@/lib/endpoints";
import { enqueueDeliveries } from "@/lib/outbox";
import { PushPlatformProfile } from "./profile-input";
import { platformOf, recordPlatforms } from "./record-platforms";

const HOUR_MS = 3_600_000;

/**
 * Sends a company's profile to a procurement platform as it is now (TM-08, TM-28); the platform confirms it in its
 * answer. `conflict` where the provider is not connected to the platform, the company is not on it, or a profile is on
 * its way; `not_found` for a site the caller does not see.
 */
export async function pushPlatformProfile({ ctx, input }: Call<PushPlatformProfile>): Promise<void> {
  requirePermission(ctx, "platform_profile:update");
  const { regime, siteId, platform: platformId } = parse(PushPlatformProfile, input);
  const { name, push } = platformOf(regime, platformId);
  const { providerId, now } = ctx;
  await withTenant(ctx, (tx) => lockSite(tx, ctx, siteId));
  const endpointId = await findPushEndpoint(providerId, push.counterpart);
  if (!endpointId)
    throw new AppError(
      "conflict",
      "not_connected",
      "The provider is not connected to the platform; an owner or manager connects it under Webhooks and connections.",
    );
  await withTenant(ctx, async (tx) => {
    const { clientId } = await lockSite(tx, ctx, siteId);
    const profile = await tx.platformProfile.findFirst({
      where: { providerId, siteId, regime, platform: platformId },
    });
    if (profile?.connection !== "connected")
      throw conflict("not_on_platform", "Say first that the company is on this platform.");
    if (profile.state === "sent")
      throw conflict("profile_on_its_way", "A profile is on its way to the platform; wait for its answer.");
    const site = await tx.site.findFirstOrThrow({
      where: { providerId, id: siteId },
      include: { client: true },
    });
    const { standing } = await readStanding(tx, ctx, siteId, regime);
    const payload = push.build({
      reference: profile.id,
      company: { name: site.client.name, country: site.client.country, code: site.client.companyCode },
      site: { url: site.url, name: site.name },
      supplierId: profile.supplierId,
      certification: standing && { stage: standing.stage, expiresOn: standing.expiresOn },
      updatedAt: now.toISOString(),
    });
    const pushKey = `platform_profile:${profile.id}:${profile.pushCount + 1}`;
    await tx.platformProfile.updateMany({
      where: { providerId, id: profile.id },
      data: { state: "sent", pushKey, pushCount: profile.pushCount + 1, reason: null, updatedAt: now },
    });
    const about = { subjectKind: push.subjectKind, subjectId: profile.id, clientId };
    const { expiresAfterHours: hours } = push;
    const expiry = hours === null ? {} : { expiresAt: new Date(now.getTime() + hours * HOUR_MS) };
    await enqueueDeliveries(tx, ctx, [
      {
        ...{ kind: "push", endpointId, key: pushKey, event: push.name, orderKey: profile.id, payload },
        ...about,
        ...expiry,
      },
    ]);
    await recordPlatforms(tx, ctx, { siteId, clientId, regime }, "statement");
    await recordActivity(tx, ctx, {
      verb: "platform_profile.push",
      subjectKind: "site",
      subjectId: siteId,
      clientId,
      params: { regime, name },
    });
  });
}
