import { z } from "zod";
import { recordActivity } from "@/lib/activity";
import type { Call, Ctx } from "@/lib/core/ctx";
import { withTenant, type Tx } from "@/lib/core/db/tenant";
import { env } from "@/lib/core/env";
import { AppError, conflict } from "@/lib/core/errors";
import { newId } from "@/lib/core/new-id";
import { parse } from "@/lib/core/parse";
import { requireAllClients, requirePermission } from "@/lib/core/permissions";
import { toJson } from "@/lib/core/to-json";
import { findPushEndpoint } from "@/lib/endpoints";
import { recordFacts } from "@/lib/facts";
import { enqueueDeliveries } from "@/lib/outbox";
import type { Push, PushSubject } from "@/lib/regimes";
import { endpointUrlOf, filingRegime, findPassed, siteToShow, type SeenInterface } from "@/lib/self-tests";
import type { Site } from "@/generated/prisma/client";
import { findStanding, lockFiler } from "./refiled-push";
import type { FilingState } from "./move-filing";
import { projectFiling } from "./project-filing";

/** What to file with a regime's platform: one site's interface, or the provider's own (`siteId` null). */
export const PushFiling = z.object({
  regime: z.string().max(40),
  siteId: z.uuid().nullable().default(null),
});
export type PushFiling = z.input<typeof PushFiling>;

async function endpointFor(ctx: Ctx, push: Push): Promise<string> {
  const endpointId = await findPushEndpoint(ctx.providerId, push.counterpart);
  if (endpointId) return endpointId;
  throw new AppError(
    "conflict",
    "not_connected",
    "The provider is not connected to the platform; an owner or manager connects it under Webhooks and connections.",
  );
}

async function refuseSecond(tx: Tx, ctx: Ctx, regime: string, siteId: string | null): Promise<void> {
  await lockFiler(tx, ctx, regime, siteId);
  const standing = await findStanding(tx, ctx, regime, siteId);
  if (standing)
    throw conflict(
      "already_filed",
      standing.isOpen
        ? `This is filed already; the filing is ${standing.state}. Look at it under Filings.`
        : "This is filed already and is being sent again. Look at it under Filings.",
    );
}

async function subjectOf(
  tx: Tx,
  ctx: Ctx,
  site: Site,
  { endpointUrl, authMethod, documentation }: SeenInterface,
  reference: string,
): Promise<PushSubject> {
  const { providerId, providerSlug } = ctx;
  const provider = await tx.provider.findFirstOrThrow({ where: { id: providerId } });
  const { name, country, business, contactEmail } = provider;
  return {
    reference,
    filer: { slug: providerSlug, name, country, business },
    site: { url: site.url, name: site.name, liveOn: site.liveOn },
    endpointUrl,
    authMethod,
    documentation,
    contact: { name, email: contactEmail ?? addressOf(env().MAIL_FROM) },
    effectiveFrom: ctx.now.toISOString(),
  };
}

// Until the provider says who answers for compliance, a platform writes to where its mail comes from.
function addressOf(from: string): string {
  return /<([^>]+)>/.exec(from)?.[1] ?? from;
}

/**
 * Files an interface with a regime's platform (TIG-03, TIG-11, TIG-19): the message is built from what a self-test saw
 * of it within the hour and kept, and sent from the outbox until the platform takes or refuses it. Gives the filing's
 * id; `conflict` where the provider is not connected, it is filed already or no such test passed, `not_found` for a
 * site the caller does not see.
 */
export async function pushFiling({ ctx, input }: Call<PushFiling>): Promise<{ filingId: string }> {
  requirePermission(ctx, "filing:push");
  const { regime: regimeId, siteId } = parse(PushFiling, input);
  if (siteId === null) requireAllClients(ctx);
  const { regime, push } = filingRegime(regimeId);
  const { providerId, now } = ctx;
  const filingId = newId(now);
  const endpointId = await endpointFor(ctx, push);
  await withTenant(ctx, async (tx) => {
    const site = await siteToShow(tx, ctx, siteId);
    await refuseSecond(tx, ctx, regimeId, siteId);
    const { seen } = await findPassed(
      tx,
      ctx,
      { regime: regimeId, siteId },
      endpointUrlOf(ctx, regime, site),
    );
    const shown = await subjectOf(tx, ctx, site, seen, filingId);
    const payload = push.build(siteId ? shown : { ...shown, site: null });
    const clientId = siteId ? site.clientId : null;
    const value: FilingState = {
      siteId,
      regime: regimeId,
      state: "ready",
      submittedAt: null,
      decidedAt: null,
      reference: null,
    };
    await tx.filing.createMany({
      data: [
        {
          providerId,
          id: filingId,
          clientId,
          siteId,
          ...projectFiling(value),
          payload: toJson(payload),
          createdAt: now,
        },
      ],
    });
    await recordFacts(
      tx,
      ctx,
      { kind: "filing", id: filingId, clientId },
      [{ kind: "filing.state", value }],
      "statement",
    );
    const subject = { subjectKind: "filing", subjectId: filingId, clientId };
    await enqueueDeliveries(tx, ctx, [
      {
        kind: "push",
        endpointId,
        key: `filing:${filingId}`,
        event: push.name,
        orderKey: filingId,
        payload,
        ...(push.expiresAfterHours === null
          ? {}
          : { expiresAt: new Date(now.getTime() + push.expiresAfterHours * 3_600_000) }),
        ...subject,
      },
    ]);
    await recordActivity(tx, ctx, {
      verb: "filing.push",
      ...subject,
      params: { regime: regimeId, site: site.slug },
    });
  });
  return { filingId };
}
