import type { Ctx } from "@/lib/core/ctx";
import type { Tx } from "@/lib/core/db/tenant";
import { env } from "@/lib/core/env";
import { AppError } from "@/lib/core/errors";
import { findPushEndpoint } from "@/lib/endpoints";
import { enqueueDeliveries } from "@/lib/outbox";
import type { Push, PushSubject } from "@/lib/regimes";
import type { SeenInterface } from "@/lib/self-tests";
import type { Site } from "@/generated/prisma/client";

/** The provider's connection to the platform; `conflict` where there is none. */
export async function endpointFor(ctx: Ctx, push: Push): Promise<string> {
  const endpointId = await findPushEndpoint(ctx.providerId, push.counterpart);
  if (endpointId) return endpointId;
  throw new AppError(
    "conflict",
    "not_connected",
    "The provider is not connected to the platform; an owner or manager connects it under Webhooks and connections.",
  );
}

// Until the provider says who answers for compliance, a platform writes to where its mail comes from.
function addressOf(from: string): string {
  return /<([^>]+)>/.exec(from)?.[1] ?? from;
}

interface Shown {
  filingId: string;
  site: Site;
  seen: SeenInterface;
  isProviders: boolean;
  /** From when on it is to hold. */
  effectiveFrom: Date;
}

/** The message to the platform, from what a self-test saw. */
export async function buildMessage(
  tx: Tx,
  ctx: Ctx,
  push: Push,
  { filingId, site, seen, isProviders, effectiveFrom }: Shown,
): Promise<Record<string, unknown>> {
  const provider = await tx.provider.findFirstOrThrow({ where: { id: ctx.providerId } });
  const { name, country, business, contactEmail } = provider;
  const { endpointUrl, authMethod, documentation } = seen;
  const subject: PushSubject = {
    reference: filingId,
    filer: { slug: ctx.providerSlug, name, country, business },
    site: isProviders ? null : { url: site.url, name: site.name, liveOn: site.liveOn },
    endpointUrl,
    authMethod,
    documentation,
    contact: { name, email: contactEmail ?? addressOf(env().MAIL_FROM) },
    effectiveFrom: effectiveFrom.toISOString(),
  };
  return push.build(subject);
}

/** Has a filing's message sent from the outbox until the platform takes or refuses it. */
export async function sendFiling(
  tx: Tx,
  ctx: Ctx,
  push: Push,
  sent: { endpointId: string; filingId: string; clientId: string | null; payload: Record<string, unknown> },
): Promise<void> {
  const { endpointId, filingId, clientId, payload } = sent;
  const { expiresAfterHours } = push;
  const expiry =
    expiresAfterHours === null
      ? {}
      : { expiresAt: new Date(ctx.now.getTime() + expiresAfterHours * 3_600_000) };
  await enqueueDeliveries(tx, ctx, [
    {
      kind: "push",
      endpointId,
      key: `filing:${filingId}`,
      event: push.name,
      orderKey: filingId,
      payload,
      ...expiry,
      subjectKind: "filing",
      subjectId: filingId,
      clientId,
    },
  ]);
}
