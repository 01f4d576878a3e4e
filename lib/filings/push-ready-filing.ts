import { isDeepStrictEqual } from "node:util";
import { recordActivity } from "@/lib/activity";
import type { Call } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { AppError, conflict } from "@/lib/core/errors";
import { parse } from "@/lib/core/parse";
import { requirePermission } from "@/lib/core/permissions";
import { personOf } from "@/lib/core/person-of";
import { toJson } from "@/lib/core/to-json";
import { endpointUrlOf, filingRegime, findPassed, siteToShow } from "@/lib/self-tests";
import { lockReady } from "./lock-ready";
import { ReadyFiling } from "./filing-input";
import { buildMessage, endpointFor, sendFiling } from "./send-filing";

/**
 * Sends a filing that another member made ready, the very message that they looked at: it must still be what would be
 * filed now, by what a self-test saw within the hour. `forbidden` for whoever made it or the key that did, and for what is no person;
 * `conflict` where it does not wait any more, no such test passed, or anything it says has changed since.
 */
export async function pushReadyFiling({ ctx, input }: Call<ReadyFiling>): Promise<void> {
  requirePermission(ctx, "filing:push");
  const { filingId } = parse(ReadyFiling, input);
  const person = personOf(ctx);
  const { providerId, now } = ctx;
  const { regime: regimeId } = await withTenant(ctx, (tx) => lockReady(tx, ctx, filingId));
  const { regime, push } = filingRegime(regimeId);
  const endpointId = await endpointFor(ctx, push);
  await withTenant(ctx, async (tx) => {
    const filing = await lockReady(tx, ctx, filingId);
    if (filing.madeBy === person)
      throw new AppError(
        "forbidden",
        "own_filing",
        "You made this filing, or the key that did: another member who may file looks at it and sends it.",
      );
    const { siteId, clientId, createdAt: effectiveFrom } = filing;
    const site = await siteToShow(tx, ctx, siteId);
    const place = { regime: regimeId, siteId };
    const { seen } = await findPassed(tx, ctx, place, endpointUrlOf(ctx, regime, site));
    const shown = { filingId, site, seen, isProviders: siteId === null, effectiveFrom };
    const payload = await buildMessage(tx, ctx, push, shown);
    if (!isDeepStrictEqual(toJson(payload), filing.payload))
      throw conflict(
        "filing_changed",
        "What would be filed has changed since this was made ready; take it back and make it anew.",
      );
    await tx.filing.updateMany({
      where: { providerId, id: filingId },
      data: { sentBy: person, sentAt: now },
    });
    await sendFiling(tx, ctx, push, { endpointId, filingId, clientId, payload });
    await recordActivity(tx, ctx, {
      verb: "filing.push",
      subjectKind: "filing",
      subjectId: filingId,
      clientId,
      params: { regime: regimeId, site: site.slug },
    });
  });
}
