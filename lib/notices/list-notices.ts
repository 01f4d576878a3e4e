import type { Call } from "@/lib/core/ctx";
import { cursorAfter } from "@/lib/core/db/cursor-after";
import { withTenant } from "@/lib/core/db/tenant";
import { requirePermission } from "@/lib/core/permissions";
import { personOf } from "@/lib/core/person-of";
import { NOTICE_REASONS, type NoticeReason, type SingleMatter } from "@/lib/mail";
import { readMatter } from "./read-matter";

const PAGE = 100;

export interface NoticeRow {
  noticeId: string;
  matter: SingleMatter;
  reason: NoticeReason;
  createdAt: Date;
  readAt: Date | null;
  /** When what it tells of was settled or went. */
  cancelledAt: Date | null;
}

/** A stored reason; a word that is none reads as a member's. */
export function readReason(text: string): NoticeReason {
  return NOTICE_REASONS.find((reason) => reason === text) ?? "member";
}

/**
 * The caller's own notices, newest first: at most 100 from `after` on, unread ones alone where asked, with how many
 * are unread. Digests are mails and not among them.
 */
export async function listNotices({ ctx, input }: Call<{ unreadOnly?: boolean; after?: string }>): Promise<{
  rows: NoticeRow[];
  next: string | null;
  unread: number;
}> {
  requirePermission(ctx, "notice:read");
  const mine = { providerId: ctx.providerId, personId: personOf(ctx), kind: { not: "digest" } };
  const found = await withTenant(ctx, async (tx) => ({
    unread: await tx.notice.count({ where: { ...mine, readAt: null, cancelledAt: null } }),
    rows: await tx.notice.findMany({
      where: { ...mine, ...(input.unreadOnly ? { readAt: null, cancelledAt: null } : {}) },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      ...cursorAfter(ctx.providerId, input.after),
      take: PAGE + 1,
    }),
  }));
  const page = found.rows.slice(0, PAGE);
  return {
    rows: page.flatMap((row) => {
      const matter = readMatter(row);
      if (!matter) return [];
      const { id, reason, createdAt, readAt, cancelledAt } = row;
      return [{ noticeId: id, matter, reason: readReason(reason), createdAt, readAt, cancelledAt }];
    }),
    next: found.rows.length > PAGE ? (page.at(-1)?.id ?? null) : null,
    unread: found.unread,
  };
}

/** How many notices of the caller are unread. */
export async function countUnreadNotices({ ctx }: Call<Record<string, never>>): Promise<number> {
  requirePermission(ctx, "notice:read");
  const personId = personOf(ctx);
  return withTenant(ctx, (tx) =>
    tx.notice.count({
      where: {
        providerId: ctx.providerId,
        personId,
        readAt: null,
        cancelledAt: null,
        kind: { not: "digest" },
      },
    }),
  );
}
