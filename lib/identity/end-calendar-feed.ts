import { recordActivity } from "@/lib/activity";
import type { Call } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { notFound } from "@/lib/core/errors";
import { requirePermission } from "@/lib/core/permissions";
import { personOf } from "@/lib/core/person-of";

/** Ends the caller's own calendar address: it is refused from the next request on. */
export async function endCalendarFeed({ ctx }: Call<Record<string, never>>): Promise<void> {
  requirePermission(ctx, "deadline:read");
  const { providerId } = ctx;
  const personId = personOf(ctx);
  await withTenant(ctx, async (tx) => {
    const { count } = await tx.calendarFeed.deleteMany({ where: { providerId, personId } });
    if (count === 0) throw notFound("calendar");
    await recordActivity(tx, ctx, { verb: "calendar_feed.end", subjectKind: "person", subjectId: personId });
  });
}
