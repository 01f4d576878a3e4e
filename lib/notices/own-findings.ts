import { z } from "zod";
import { Prisma } from "@/generated/prisma/client";
import type { Ctx } from "@/lib/core/ctx";
import type { Tx } from "@/lib/core/db/tenant";
import { dateIn, daysAfter } from "@/lib/core/time";
import type { FindingLine } from "@/lib/mail";
import type { Recipient } from "./list-recipients";

const SHOWN = 10;
const WEEK_DAYS = 7;
const Params = z.record(z.string(), z.string()).catch({});

interface Row {
  name: string;
  slug: string;
  code: string;
  params: unknown;
  due_on: Date;
  total: number;
}

/** Findings of one person, the first few and how many there are. */
export interface OwnFindings {
  lines: FindingLine[];
  count: number;
}

async function findingsOf(
  tx: Tx,
  ctx: Ctx,
  { personId, clients }: Recipient,
  today: string,
  when: Prisma.Sql,
) {
  const seen = clients === "all" ? null : [...clients];
  const rows = await tx.$queryRaw<Row[]>`
    SELECT s.name, s.slug, f.code, f.params, f.due_on, (count(*) OVER ())::int AS total
    FROM audit_finding f JOIN site s ON s.provider_id = f.provider_id AND s.id = f.site_id
    WHERE f.provider_id = ${ctx.providerId}::uuid AND f.owner_id = ${personId}::uuid AND f.gone_at IS NULL
      AND ${when} AND (f.waived_until IS NULL OR f.waived_until < ${today}::date)
      AND (${seen}::uuid[] IS NULL OR f.client_id = ANY (${seen}::uuid[]))
    ORDER BY f.due_on, f.rank, f.id LIMIT ${SHOWN}`;
  const lines = rows.map(({ name, slug, code, params, due_on: dueOn }) => {
    return { site: name, slug, code, params: Params.parse(params), dueOn: dueOn.toISOString().slice(0, 10) };
  });
  return { lines, count: rows[0]?.total ?? 0 };
}

/**
 * What of the findings that a person looks after is to be mended within a week, and what should have been by now, by
 * their own calendar; what is let be is neither.
 */
export async function ownFindings(
  tx: Tx,
  ctx: Ctx,
  recipient: Recipient,
): Promise<{ due: OwnFindings; overdue: OwnFindings }> {
  const { timeZone } = recipient;
  const today = dateIn(ctx.now, timeZone);
  const soon = dateIn(daysAfter(ctx.now, WEEK_DAYS, timeZone), timeZone);
  const due = Prisma.sql`f.due_on BETWEEN ${today}::date AND ${soon}::date`;
  const overdue = Prisma.sql`f.due_on < ${today}::date`;
  return {
    due: await findingsOf(tx, ctx, recipient, today, due),
    overdue: await findingsOf(tx, ctx, recipient, today, overdue),
  };
}
