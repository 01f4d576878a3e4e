import { z } from "zod";
import type { Call } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { requireAllClients, requirePermission } from "@/lib/core/permissions";
import { NoticeMatter, type NoticeReason } from "@/lib/mail";
import { readReason } from "./list-notices";

const PAGE = 100;

export interface SentNotice {
  noticeId: string;
  matter: NoticeMatter;
  reason: NoticeReason;
  recipient: { name: string; email: string } | null;
  createdAt: Date;
  cancelledAt: Date | null;
  /** What became of its mail; null where the portal alone shows it. */
  mail: {
    /** Under which it can be sent again. */
    deliveryId: string;
    state: string;
    /** Why it was cancelled, as a code. */
    reason: string | null;
    attempts: number;
    finishedAt: Date | null;
    /** What the mail server said last where it refused. */
    failure: string | null;
  } | null;
}

const Detail = z.object({ error: z.string(), where: z.string().optional() });

interface Row {
  id: string;
  kind: string;
  params: object;
  reason: string;
  created_at: Date;
  cancelled_at: Date | null;
  name: string | null;
  email: string | null;
  outbox_id: string | null;
  state: string | null;
  mail_reason: string | null;
  attempts: number | null;
  finished_at: Date | null;
  detail: unknown;
}

function failureOf(detail: unknown): string | null {
  const parsed = Detail.safeParse(detail);
  return parsed.success ? (parsed.data.where ?? parsed.data.error) : null;
}

/**
 * What was sent to whom, why, and what became of it, newest first, at most 100 from `after` on, of one subject where
 * one is named. For whoever sees every client's doings.
 */
export async function listSentNotices({
  ctx,
  input,
}: Call<{ subjectId?: string; after?: string }>): Promise<{ rows: SentNotice[]; next: string | null }> {
  requirePermission(ctx, "activity:read");
  requireAllClients(ctx);
  const subjectId = input.subjectId ?? null;
  const after = z.uuid().safeParse(input.after);
  const rows = await withTenant(
    ctx,
    (tx) => tx.$queryRaw<Row[]>`
      SELECT n.id, n.kind, n.params, n.reason, n.created_at, n.cancelled_at, p.name, p.email,
        o.id AS outbox_id, o.state, o.reason AS mail_reason, o.attempts, o.finished_at, last.detail
      FROM notice n
      LEFT JOIN person p ON p.id = n.person_id
      LEFT JOIN outbox o ON o.provider_id = n.provider_id AND o.id = n.outbox_id
      LEFT JOIN LATERAL (SELECT a.detail FROM delivery_attempt a
        WHERE a.outbox_id = o.id AND a.outcome = 'failed' AND o.state <> 'done' ORDER BY a.at DESC LIMIT 1) AS last ON true
      WHERE n.provider_id = ${ctx.providerId}::uuid
        AND (${subjectId}::uuid IS NULL OR n.subject_id = ${subjectId}::uuid)
        AND (${after.success ? after.data : null}::uuid IS NULL OR (n.created_at, n.id) <
          (SELECT c.created_at, c.id FROM notice c WHERE c.provider_id = n.provider_id AND c.id = ${after.success ? after.data : null}::uuid))
      ORDER BY n.created_at DESC, n.id DESC LIMIT ${PAGE + 1}`,
  );
  const page = rows.slice(0, PAGE);
  return {
    next: rows.length > PAGE ? (page.at(-1)?.id ?? null) : null,
    rows: page.flatMap((row) => {
      const matter = NoticeMatter.safeParse({ ...row.params, kind: row.kind });
      if (!matter.success) return [];
      return [
        {
          noticeId: row.id,
          matter: matter.data,
          reason: readReason(row.reason),
          recipient: row.name !== null && row.email !== null ? { name: row.name, email: row.email } : null,
          createdAt: row.created_at,
          cancelledAt: row.cancelled_at,
          mail:
            row.outbox_id === null || row.state === null
              ? null
              : {
                  deliveryId: row.outbox_id,
                  state: row.state,
                  reason: row.mail_reason,
                  attempts: row.attempts ?? 0,
                  finishedAt: row.finished_at,
                  failure: failureOf(row.detail),
                },
        },
      ];
    }),
  };
}
