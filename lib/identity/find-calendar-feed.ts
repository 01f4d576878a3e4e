import { randomUUID } from "node:crypto";
import type { Call } from "@/lib/core/ctx";
import { withSystem } from "@/lib/core/db/system";
import { withTenant } from "@/lib/core/db/tenant";
import { requirePermission } from "@/lib/core/permissions";
import { personOf } from "@/lib/core/person-of";
import { hashToken } from "./one-time-token";
import { findMemberCtx, type MemberCtx } from "./member-ctx";

const READ_EVERY_MS = 60_000;
const TOKEN = /^[\w-]{43}$/;

/** When the caller's own calendar address was made and last read; null where there is none. */
export async function findCalendarFeed({
  ctx,
}: Call<Record<string, never>>): Promise<{ createdAt: Date; lastReadAt: Date | null } | null> {
  requirePermission(ctx, "deadline:read");
  const where = { providerId: ctx.providerId, personId: personOf(ctx) };
  return withTenant(ctx, (tx) =>
    tx.calendarFeed.findFirst({ where, select: { createdAt: true, lastReadAt: true } }),
  );
}

export interface CalendarReader extends MemberCtx {
  locale: string;
  timeZone: string;
}

/**
 * The member behind a calendar's address, with what they may see now; null for one that was replaced, ended or never
 * was, and where the person is disabled or no longer a member: all alike.
 */
export async function findCalendarReader(token: string, now: Date): Promise<CalendarReader | null> {
  if (!TOKEN.test(token)) return null;
  const found = await withSystem("calendar", async (tx) => {
    const feed = await tx.calendarFeed.findFirst({ where: { hash: hashToken(token) } });
    if (!feed) return null;
    const { providerId, personId, lastReadAt } = feed;
    const person = await tx.person.findFirst({ where: { id: personId, disabledAt: null } });
    const provider = await tx.provider.findFirst({ where: { id: providerId }, select: { slug: true } });
    if (!person || !provider) return null;
    if (!lastReadAt || now.getTime() - lastReadAt.getTime() > READ_EVERY_MS) {
      const where = { providerId, personId };
      await tx.calendarFeed.updateMany({ where, data: { lastReadAt: now } });
    }
    return { person, slug: provider.slug };
  });
  if (!found) return null;
  const { person, slug } = found;
  const member = await findMemberCtx(person.id, slug, now, randomUUID());
  return member && { ...member, locale: person.locale, timeZone: person.timeZone };
}
