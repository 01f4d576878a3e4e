import { recordActivity } from "@/lib/activity";
import type { Call } from "@/lib/core/ctx";
import { onCommit, withTenant } from "@/lib/core/db/tenant";
import { conflict, TooManyError } from "@/lib/core/errors";
import { parse } from "@/lib/core/parse";
import { requirePermission } from "@/lib/core/permissions";
import { wake } from "@/lib/jobs";
import { hasControl } from "@/lib/site-control";
import { consentTo, findPath } from "./find-path";
import { NamedPath } from "./path-input";

const DAY_MS = 86_400_000;
/** A gateway counts visits too. */
const ASKED_MOST = 12;

/**
 * Has a way gone now. `conflict` where the exporter has not consented to it, it is paused, or nobody has shown that the
 * host is theirs; `too_many` beyond twelve that were asked for within a day. `not_found` for what the caller does not see.
 */
export async function runPaymentProbe({ ctx, input }: Call<NamedPath>): Promise<void> {
  requirePermission(ctx, "payment_probe:run");
  const { pathId } = parse(NamedPath, input);
  const { providerId, now } = ctx;
  await withTenant(ctx, async (tx) => {
    const path = await findPath(tx, ctx, pathId);
    const { clientId, siteId, gateway, country } = path;
    if (path.isPaused) throw conflict("path_paused", "This way is paused; take it up again first.");
    if (!(await consentTo(tx, ctx, path)))
      throw conflict("no_consent", "The exporter has not consented to this way; ask them first.");
    if (!(await hasControl(tx, ctx, siteId)))
      throw conflict("not_proven", "Nobody has shown that this site's host is yours; prove that first.");
    const lately = { gt: new Date(now.getTime() - DAY_MS) };
    const [first] = await tx.paymentProbe.findMany({
      where: { providerId, pathId, reason: "asked", finishedAt: lately },
      orderBy: { finishedAt: "desc" },
      ...{ skip: ASKED_MOST - 1, take: 1 },
    });
    if (first)
      throw new TooManyError(
        "asked_often",
        "This way was asked for twelve times within a day; wait for its own turn.",
        Math.ceil((first.finishedAt.getTime() + DAY_MS - now.getTime()) / 1_000),
      );
    const isUnderWay = path.claimedAt !== null;
    if (!isUnderWay)
      await tx.paymentPath.updateMany({
        where: { providerId, id: pathId },
        data: { dueAt: now, reason: "asked" },
      });
    await recordActivity(tx, ctx, {
      ...{ verb: "payment_probe.run", subjectKind: "payment_path", subjectId: pathId, clientId },
      params: { name: gateway, code: country },
    });
    if (!isUnderWay) onCommit(tx, () => wake("payment.probe", { providerId, pathId }));
  });
}
