import { z } from "zod";
import { recordActivity } from "@/lib/activity";
import type { Call } from "@/lib/core/ctx";
import { takeTurn } from "@/lib/core/db/take-turn";
import { withTenant } from "@/lib/core/db/tenant";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/new-id";
import { parse } from "@/lib/core/parse";
import { toJson } from "@/lib/core/to-json";
import { requireAllClients, requirePermission } from "@/lib/core/permissions";
import { pushesOf } from "@/lib/regimes";
import { endOf, NewClientCertificate } from "./client-certificate";
import { EndpointProfile } from "./endpoint-profile";
import { mayHoldSecret } from "./may-hold-secret";
import { requireCallablePort } from "./require-callable-port";
import { OutgoingUrl } from "./url-input";
import { storeSecret } from "./store-secret";

/** A counterpart's interface as this provider may use it: where it is, how it wants requests, and our credentials there. */
export const CreatePushEndpoint = z.object({
  counterpart: z.string().max(60),
  name: z.string().trim().min(1).max(80),
  url: OutgoingUrl,
  profile: EndpointProfile,
  clientSecret: z.string().min(8).max(500).nullable().default(null),
  clientCertificate: NewClientCertificate.nullable().default(null),
});
export type CreatePushEndpoint = z.input<typeof CreatePushEndpoint>;

function refuse(path: string, message: string): never {
  throw new AppError("invalid", "invalid", `${path}: ${message}.`, [{ path, message }]);
}

/**
 * Connects the provider to a counterpart. One connection a counterpart: the one before it ends, what waited there waits
 * for the new one. Credentials are sealed and never shown again.
 */
export async function createPushEndpoint({
  ctx,
  input,
}: Call<CreatePushEndpoint>): Promise<{ endpointId: string }> {
  requirePermission(ctx, "endpoint:create");
  requireAllClients(ctx);
  const { counterpart, name, url, profile, clientSecret, clientCertificate } = parse(
    CreatePushEndpoint,
    input,
  );
  if (pushesOf(counterpart).length === 0)
    refuse("counterpart", "no regime sends anything to this counterpart");
  requireCallablePort("url", url);
  const { kind: authentication } = profile.authentication;
  if (authentication === "oauth2" && !clientSecret) refuse("clientSecret", "the counterpart asks for one");
  if (authentication === "mtls" && !clientCertificate)
    refuse("clientCertificate", "the counterpart asks for one");
  if (authentication === "mtls" && !url.startsWith("https:"))
    refuse("url", "a client certificate is shown over https only");
  if (profile.authentication.kind === "oauth2") {
    requireCallablePort("profile.authentication.tokenUrl", profile.authentication.tokenUrl);
    if (!mayHoldSecret(profile.authentication.tokenUrl))
      refuse("profile.authentication.tokenUrl", "a client's secret is sent over https only");
    if (!mayHoldSecret(url)) refuse("url", "an access token is sent over https only");
  }
  const { providerId, now } = ctx;
  if (clientCertificate && endOf(clientCertificate) <= now)
    refuse("clientCertificate.certificate", "has expired");
  const endpointId = newId(now);
  await withTenant(ctx, async (tx) => {
    // Two people who connect the same platform at once do so one after the other; the later stands.
    await takeTurn(tx, `connect ${providerId} ${counterpart}`);
    const before = await tx.endpoint.findMany({ where: { providerId, counterpart, endedAt: null } });
    await tx.endpoint.updateMany({
      where: { providerId, counterpart, endedAt: null },
      data: { endedAt: now },
    });
    await tx.endpoint.createMany({
      data: [
        {
          providerId,
          id: endpointId,
          kind: "push",
          name,
          url,
          counterpart,
          events: [],
          profile: toJson(profile),
          createdAt: now,
        },
      ],
    });
    await tx.endpointHealth.createMany({
      data: [{ id: endpointId, providerId, stateSince: now, toldAt: now }],
    });
    if (clientSecret) await storeSecret(tx, ctx, endpointId, "oauth2", clientSecret);
    if (clientCertificate) await storeSecret(tx, ctx, endpointId, "mtls", JSON.stringify(clientCertificate));
    const old = before.map((row) => row.id);
    await tx.endpointSecret.deleteMany({ where: { providerId, endpointId: { in: old } } });
    await tx.outbox.updateMany({
      where: { providerId, endpoint: { in: old }, state: "pending" },
      data: { endpoint: endpointId },
    });
    await recordActivity(tx, ctx, {
      verb: "endpoint.connect",
      subjectKind: "endpoint",
      subjectId: endpointId,
      params: { name, counterpart, url },
    });
  });
  return { endpointId };
}
