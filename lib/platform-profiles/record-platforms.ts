import type { PlatformProfile } from "@/generated/prisma/client";
import type { Ctx } from "@/lib/core/ctx";
import type { Tx } from "@/lib/core/db/tenant";
import { notFound } from "@/lib/core/errors";
import { recordFacts } from "@/lib/facts";
import { findRegime, PROFILE_STATES, type ProcurementPlatform } from "@/lib/regimes";
import { markSitesDue } from "@/lib/standing";

/** A platform that a regime names; `not_found` for any other. */
export function platformOf(regime: string, platform: string): ProcurementPlatform {
  const found = findRegime(regime)?.procurement?.platforms.find(({ id }) => id === platform);
  if (!found) throw notFound("platform");
  return found;
}

/** States, as one fact, how a site's profiles stand on all platforms of a regime, as their rows now say. */
export async function recordPlatforms(
  tx: Tx,
  ctx: Ctx,
  { siteId, clientId, regime }: Pick<PlatformProfile, "siteId" | "clientId" | "regime">,
  source: string,
): Promise<void> {
  const rows = await tx.platformProfile.findMany({
    where: { providerId: ctx.providerId, siteId, regime },
    orderBy: { platform: "asc" },
  });
  const platforms = rows.map((row) => ({
    platform: row.platform,
    connection: row.connection === "connected" ? ("connected" as const) : ("not_connected" as const),
    connectedOn: row.connectedOn,
    state: PROFILE_STATES.find((state) => state === row.state) ?? ("none" as const),
    firstConfirmedAt: row.firstConfirmedAt?.toISOString() ?? null,
    distributor: row.distributor,
  }));
  const subject = { kind: "site", id: siteId, clientId };
  const value = { regime, platforms };
  await recordFacts(tx, ctx, subject, [{ kind: "site.platforms", value }], source);
  await markSitesDue(tx, ctx, [{ siteId, clientId }], "platforms");
}
