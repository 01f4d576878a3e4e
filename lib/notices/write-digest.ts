import { z } from "zod";
import { Prisma } from "@/generated/prisma/client";
import type { Ctx } from "@/lib/core/ctx";
import { withTenant, type Tx } from "@/lib/core/db/tenant";
import { dateIn, hoursAfter } from "@/lib/core/time";
import type { DeadlineLine, NoticeMatter } from "@/lib/mail";
import { isWorking, listRecipients, type Recipient } from "./list-recipients";
import { ownFindings } from "./own-findings";
import { readMatter } from "./read-matter";
import { writeDrafts } from "./write-drafts";

const SHOWN = 10;
const COUNTED = 1_000;
const WEEK_MS = 7 * 86_400_000;

type Digest = Extract<NoticeMatter, { kind: "digest" }>;

const Params = z.record(
  z.string(),
  z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]),
);

interface LineRow {
  id: string;
  regime: string;
  message: string;
  params: unknown;
  due_at: Date;
  earliest_at: Date;
  zone: string;
  state: string;
  site_count: number;
  total: number;
}

interface Period {
  since: Date;
  now: Date;
}

// The claim: of two that put together one morning's digest, the second finds it taken. Gives from when it tells: the
// one before, or the day they joined, so that a morning that nobody was there to write loses nothing.
async function claimMorning(tx: Tx, ctx: Ctx, personId: string, morning: Date): Promise<Date | undefined> {
  const [before] = await tx.$queryRaw<{ last_at: Date }[]>`
    SELECT last_at FROM notice_preference
    WHERE provider_id = ${ctx.providerId}::uuid AND person_id = ${personId}::uuid AND kind = 'digest'
      AND last_at IS NOT NULL FOR UPDATE`;
  const claimed = await tx.$queryRaw<unknown[]>`
    INSERT INTO notice_preference (provider_id, person_id, kind, by_mail, updated_at, last_at)
    VALUES (${ctx.providerId}::uuid, ${personId}::uuid, 'digest', true, ${ctx.now}, ${ctx.now})
    ON CONFLICT (provider_id, person_id, kind) DO UPDATE SET last_at = excluded.last_at
      WHERE notice_preference.last_at IS NULL OR notice_preference.last_at < ${morning}
    RETURNING kind`;
  if (claimed.length === 0) return undefined;
  if (before) return before.last_at;
  const { createdAt } = await tx.membership.findFirstOrThrow({
    where: { providerId: ctx.providerId, personId, endedAt: null },
    select: { createdAt: true },
  });
  return createdAt;
}

// As the ladder of reminders counts: readings that had passed before it was known do not.
const EARLIEST = Prisma.sql`least(d.due_at, (SELECT min((r ->> 'dueAt')::timestamptz)
  FROM jsonb_array_elements(d.readings) r WHERE (r ->> 'dueAt')::timestamptz > d.known_from))`;

/** Which deadlines a part of the digest lists; what became known too late for a reminder is in its own part alone. */
function condition(part: "due" | "overdue" | "known_late", { since, now }: Period): Prisma.Sql {
  const late = Prisma.sql`(d.known_from > ${since} AND ${EARLIEST} - interval '30 days' <= d.known_from)`;
  if (part === "known_late") return late;
  const soon = new Date(now.getTime() + WEEK_MS);
  // A deadline whose earliest reading lies ahead has its next rung no later than that: so both are found by an index.
  return part === "due"
    ? Prisma.sql`d.due_at > ${now} AND (d.due_at <= ${soon} OR d.next_rung_at <= ${soon}) AND ${EARLIEST} <= ${soon}
        AND NOT ${late}`
    : Prisma.sql`d.due_at <= ${now} AND NOT ${late}`;
}

// Open deadlines at sites of the reader's clients. Counting stops at a thousand, so that a morning stays short.
async function linesOf(
  tx: Tx,
  ctx: Ctx,
  recipient: Recipient,
  part: "due" | "overdue" | "known_late",
  period: Period,
): Promise<{ lines: DeadlineLine[]; count: number }> {
  const clients = recipient.clients === "all" ? null : [...recipient.clients];
  const party = isWorking(recipient) ? null : "exporter";
  const seen = Prisma.sql`s.provider_id = d.provider_id AND s.deadline_id = d.id AND s.state NOT IN ('met', 'met_late')
    AND (${clients}::uuid[] IS NULL OR s.client_id = ANY (${clients}::uuid[]))`;
  const rows = await tx.$queryRaw<LineRow[]>`
    WITH found AS (
      SELECT d.id FROM deadline d
      WHERE d.provider_id = ${ctx.providerId}::uuid AND d.next_rung_at IS NOT NULL AND ${condition(part, period)}
        AND (${party}::text IS NULL OR d.party = ${party}) AND EXISTS (SELECT FROM deadline_site s WHERE ${seen})
      ORDER BY d.due_at, d.id LIMIT ${COUNTED}
    )
    SELECT d.id, d.regime, d.message, d.params, d.due_at, ${EARLIEST} AS earliest_at, d.zone, d.state,
      (SELECT count(*)::int FROM found) AS total, (SELECT count(*)::int FROM deadline_site s WHERE ${seen}) AS site_count
    FROM deadline d
    WHERE d.provider_id = ${ctx.providerId}::uuid AND d.id IN (SELECT id FROM found)
    ORDER BY d.due_at, d.id LIMIT ${SHOWN}`;
  const lines = rows.map((row) => ({
    deadlineId: row.id,
    regime: row.regime,
    message: row.message,
    params: Params.parse(row.params),
    dueAt: row.due_at.toISOString(),
    earliestAt: row.earliest_at < row.due_at ? row.earliest_at.toISOString() : null,
    zone: row.zone,
    state: row.state,
    siteCount: row.site_count,
  }));
  return { lines, count: rows[0]?.total ?? 0 };
}

async function unreadOf(tx: Tx, ctx: Ctx, personId: string, { since }: Period) {
  const where = {
    providerId: ctx.providerId,
    personId,
    readAt: null,
    cancelledAt: null,
    kind: { not: "digest" },
    createdAt: { gt: since },
  };
  const rows = await tx.notice.findMany({
    where,
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: SHOWN,
  });
  const count = await tx.notice.count({ where });
  return { unread: rows.flatMap((row) => readMatter(row) ?? []), unreadCount: count };
}

async function matterOf(tx: Tx, ctx: Ctx, recipient: Recipient, period: Period): Promise<Digest> {
  const unread = await unreadOf(tx, ctx, recipient.personId, period);
  const due = await linesOf(tx, ctx, recipient, "due", period);
  const overdue = await linesOf(tx, ctx, recipient, "overdue", period);
  const late = await linesOf(tx, ctx, recipient, "known_late", period);
  const findings = await ownFindings(tx, ctx, recipient);
  return {
    kind: "digest",
    ...unread,
    dueSoon: due.lines,
    dueSoonCount: due.count,
    overdue: overdue.lines,
    overdueCount: overdue.count,
    knownLate: late.lines,
    knownLateCount: late.count,
    findingsDue: findings.due.lines,
    findingsDueCount: findings.due.count,
    findingsOverdue: findings.overdue.lines,
    findingsOverdueCount: findings.overdue.count,
  };
}

/**
 * Puts together one member's digest for a morning: what they have not read, what falls due within a week by its
 * earliest reading, what is overdue, what became known too late for its reminders, and what of the findings they look
 * after is to be mended. Once a morning, and not at all where there is nothing to say. Returns how many were written.
 */
export async function writeDigest(ctx: Ctx, personId: string, morning: Date): Promise<number> {
  return withTenant(ctx, async (tx) => {
    const [recipient] = await listRecipients(tx, ctx, [personId]);
    if (!recipient) return 0;
    const since = await claimMorning(tx, ctx, personId, morning);
    if (since === undefined) return 0;
    const matter = await matterOf(tx, ctx, recipient, { since, now: ctx.now });
    const { unreadCount, dueSoonCount, overdueCount, knownLateCount } = matter;
    const own = matter.findingsDueCount + matter.findingsOverdueCount;
    if (unreadCount + dueSoonCount + overdueCount + knownLateCount + own === 0) return 0;
    const reason = recipient.role === "owner" ? "owner" : isWorking(recipient) ? "member" : "exporter";
    return writeDrafts(tx, ctx, [
      {
        recipient,
        reason,
        clientId: null,
        clientIds: recipient.clients === "all" ? null : [...recipient.clients],
        subjectKind: "person",
        subjectId: personId,
        rung: dateIn(morning, recipient.timeZone),
        // By then the next one says it better.
        expiresAt: hoursAfter(morning, 24),
        matter,
      },
    ]);
  });
}
