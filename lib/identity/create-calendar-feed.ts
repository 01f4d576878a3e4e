import { recordActivity } from "@/lib/activity";
import type { Call } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { requirePermission } from "@/lib/core/permissions";
import { personOf } from "@/lib/core/person-of";
import { newOneTimeToken } from "./one-time-token";

/**
 * Makes the secret address of the caller's own calendar of deadlines, in place of the one before, which is refused
 * from then on. Its token is in the answer and nowhere else: only its hash is kept.
 */
export async function createCalendarFeed({ ctx }: Call<Record<string, never>>): Promise<{ token: string }> {
  requirePermission(ctx, "deadline:read");
  const { providerId, now } = ctx;
  const personId = personOf(ctx);
  const { token, hash } = newOneTimeToken();
  await withTenant(ctx, async (tx) => {
    await tx.calendarFeed.upsert({
      where: { providerId_personId: { providerId, personId } },
      create: { providerId, personId, hash, createdAt: now },
      update: { hash, createdAt: now, lastReadAt: null },
    });
    await recordActivity(tx, ctx, {
      verb: "calendar_feed.create",
      subjectKind: "person",
      subjectId: personId,
    });
  });
  return { token };
}
