import type { Call } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { notFound } from "@/lib/core/errors";
import { parse } from "@/lib/core/parse";
import { requirePermission } from "@/lib/core/permissions";
import type { WebhookScheme } from "@/lib/signatures";
import { NamedEndpoint } from "./endpoint-input";
import { EndpointProfile } from "./endpoint-profile";
import { presentScheme } from "./present-scheme";
import { readEndpoints, type EndpointRow } from "./read-endpoints";

/** A signing secret as it may be shown: by its last characters. */
export interface SecretRow {
  id: string;
  kind: string;
  hint: string;
  createdAt: Date;
  /** Until when it goes on signing beside a newer one; null for the present one. */
  retiresAt: Date | null;
}

export interface EndpointDetail extends EndpointRow {
  profile: EndpointProfile;
  secrets: SecretRow[];
  /** How its receiver checks our signature; null for a connection. */
  scheme: WebhookScheme | null;
}

/** One endpoint in use with its secrets' hints; throws `not_found`. */
export async function getEndpoint({ ctx, input }: Call<NamedEndpoint>): Promise<EndpointDetail> {
  requirePermission(ctx, "endpoint:read");
  const { endpointId } = parse(NamedEndpoint, input);
  const { providerId } = ctx;
  return withTenant(ctx, async (tx) => {
    const [row] = await readEndpoints(tx, ctx, { id: endpointId });
    if (!row) throw notFound("endpoint");
    const { profile, secrets } = await tx.endpoint.findFirstOrThrow({
      where: { providerId, id: endpointId },
      select: {
        profile: true,
        secrets: {
          where: { OR: [{ retiresAt: null }, { retiresAt: { gt: ctx.now } }] },
          orderBy: { createdAt: "desc" },
          select: { id: true, kind: true, hint: true, createdAt: true, retiresAt: true },
        },
      },
    });
    const scheme = await presentScheme(tx, ctx, endpointId);
    return { ...row, profile: EndpointProfile.parse(profile), secrets, scheme };
  });
}
