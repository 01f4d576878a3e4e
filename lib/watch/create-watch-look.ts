import { recordActivity } from "@/lib/activity";
import type { Call, Ctx } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { AppError, notFound } from "@/lib/core/errors";
import { newId } from "@/lib/core/new-id";
import { parse } from "@/lib/core/parse";
import { requireAllClients, requirePermission } from "@/lib/core/permissions";
import { personOf } from "@/lib/core/person-of";
import { dateAfter, dateIn } from "@/lib/core/time";
import { findRegime, type Regime } from "@/lib/regimes";
import { CreateWatchLook } from "./watch-input";

// What nobody may forget cannot be put off for ever.
const DAYS_MOST = 366;

function checkDate(ctx: Ctx, regime: Regime, lookAgainOn: string | null): void {
  if (lookAgainOn === null) return;
  const today = dateIn(ctx.now, regime.timeZone);
  if (lookAgainOn > today && lookAgainOn <= dateAfter(today, { days: DAYS_MOST })) return;
  const message = "must be a day within the year to come";
  throw new AppError("invalid", "look_again_past", `The day to look again ${message}.`, [
    { path: "lookAgainOn", message },
  ]);
}

/**
 * Records that a person looked whether something announced has come about, what they found, and when somebody looks
 * again (TIG-27, TIG-28). Looks are never changed: a later one counts. `not_found` for what the rulebook does not
 * watch.
 */
export async function createWatchLook({ ctx, input }: Call<CreateWatchLook>): Promise<{ lookId: string }> {
  requirePermission(ctx, "rulebook:look");
  requireAllClients(ctx);
  const { regime: regimeId, code, lookAgainOn, ...look } = parse(CreateWatchLook, input);
  const regime = findRegime(regimeId);
  if (!regime?.rulebook.watch.some((item) => item.code === code)) throw notFound("watch item");
  const again = look.outcome === "nothing" ? lookAgainOn : null;
  checkDate(ctx, regime, again);
  const lookId = newId(ctx.now);
  const lookedBy = personOf(ctx);
  await withTenant(ctx, async (tx) => {
    const own = { providerId: ctx.providerId, id: lookId, lookedBy, createdAt: ctx.now };
    await tx.watchLook.createMany({
      data: [{ ...own, ...look, regime: regimeId, code, lookAgainOn: again }],
    });
    await recordActivity(tx, ctx, {
      verb: "rulebook.look",
      subjectKind: "watch_look",
      subjectId: lookId,
      params: { regime: regimeId, code, outcome: look.outcome },
    });
  });
  return { lookId };
}
