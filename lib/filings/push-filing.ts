import { recordActivity } from "@/lib/activity";
import type { Call, Ctx } from "@/lib/core/ctx";
import { withTenant, type Tx } from "@/lib/core/db/tenant";
import { conflict } from "@/lib/core/errors";
import { newId } from "@/lib/core/new-id";
import { parse } from "@/lib/core/parse";
import { requireAllClients, requirePermission } from "@/lib/core/permissions";
import { personBehind, personIn } from "@/lib/core/person-of";
import { toJson } from "@/lib/core/to-json";
import { recordFacts } from "@/lib/facts";
import { endpointUrlOf, filingRegime, findPassed, siteToShow } from "@/lib/self-tests";
import { findStanding, lockFiler } from "./refiled-push";
import type { FilingState } from "./move-filing";
import { projectFiling } from "./project-filing";
import { PushFiling } from "./filing-input";
import { buildMessage, endpointFor, sendFiling } from "./send-filing";

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

/**
 * Files an interface with a regime's platform (TIG-03, TIG-11, TIG-19): the message is built from what a self-test saw
 * of it within the hour and kept, and sent from the outbox until the platform takes or refuses it; where the provider
 * wants four eyes it waits for another member first. Gives the filing's id; `conflict` where the provider is not
 * connected, it is filed already or no such test passed, `not_found` for a site the caller does not see.
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
    const place = { regime: regimeId, siteId };
    const { seen } = await findPassed(tx, ctx, place, endpointUrlOf(ctx, regime, site));
    const shown = { filingId, site, seen, isProviders: siteId === null, effectiveFrom: now };
    const payload = await buildMessage(tx, ctx, push, shown);
    const { fourEyes } = await tx.provider.findFirstOrThrow({ where: { id: providerId } });
    const clientId = siteId ? site.clientId : null;
    const value: FilingState = {
      siteId,
      regime: regimeId,
      state: "ready",
      submittedAt: null,
      decidedAt: null,
      reference: null,
      reopened: null,
    };
    const sent = fourEyes ? {} : { sentBy: personIn(ctx), sentAt: now };
    // A key's maker is no second pair of eyes on what the key filed.
    const madeBy = fourEyes ? personBehind(ctx) : personIn(ctx);
    const own = { providerId, id: filingId, clientId, siteId, fourEyes, madeBy, createdAt: now };
    await tx.filing.createMany({
      data: [{ ...own, ...sent, ...projectFiling(value), payload: toJson(payload) }],
    });
    const about = { kind: "filing", id: filingId, clientId };
    await recordFacts(tx, ctx, about, [{ kind: "filing.state", value }], "statement");
    if (!fourEyes) await sendFiling(tx, ctx, push, { endpointId, filingId, clientId, payload });
    await recordActivity(tx, ctx, {
      verb: fourEyes ? "filing.ready" : "filing.push",
      subjectKind: "filing",
      subjectId: filingId,
      clientId,
      params: { regime: regimeId, site: site.slug },
    });
  });
  return { filingId };
}
