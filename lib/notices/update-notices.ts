import type { z } from "zod";
import { recordActivity } from "@/lib/activity";
import type { Call } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { notFound } from "@/lib/core/errors";
import { parse } from "@/lib/core/parse";
import { requirePermission } from "@/lib/core/permissions";
import { personOf } from "@/lib/core/person-of";
import { UpdateNotices } from "./notice-input";

/** Marks the caller's own notices as read; another person's are not found. Returns how many were unread before. */
export async function updateNotices({
  ctx,
  input,
}: Call<z.input<typeof UpdateNotices>>): Promise<{ count: number }> {
  requirePermission(ctx, "notice:update");
  const personId = personOf(ctx);
  const wanted = parse(UpdateNotices, input);
  return withTenant(ctx, async (tx) => {
    const mine = { providerId: ctx.providerId, personId };
    const named = "noticeIds" in wanted ? { id: { in: wanted.noticeIds } } : {};
    if ("noticeIds" in wanted) {
      const found = await tx.notice.count({ where: { ...mine, ...named } });
      if (found < new Set(wanted.noticeIds).size) throw notFound("notice");
    }
    const { count } = await tx.notice.updateMany({
      where: { ...mine, ...named, readAt: null },
      data: { readAt: ctx.now },
    });
    await recordActivity(tx, ctx, {
      verb: "notice.update",
      subjectKind: "person",
      subjectId: personId,
      params: { count },
    });
    return { count };
  });
}
