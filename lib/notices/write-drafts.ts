import type { Ctx } from "@/lib/core/ctx";
import { onCommit, type Tx } from "@/lib/core/db/tenant";
import { newId } from "@/lib/core/new-id";
import { wake } from "@/lib/jobs";
import type { NoticeMatter, NoticeReason } from "@/lib/mail";
import { enqueueMails, MAIL_ENDPOINT, type BatchMail } from "@/lib/outbox";
import type { Recipient } from "./list-recipients";

/** One notice to one person, before it is known whether it is new. */
export interface NoticeDraft {
  recipient: Recipient;
  reason: NoticeReason;
  clientId: string | null;
  /** Clients it tells of, which its reader must still see when the mail leaves; null: only whoever sees all of them. */
  clientIds: readonly string[] | null;
  subjectKind: string;
  subjectId: string;
  rung: string;
  /** When its mail is worth nothing any more; null: never. */
  expiresAt: Date | null;
  matter: NoticeMatter;
}

interface Prepared {
  id: string;
  outboxId: string | null;
  draft: NoticeDraft;
}

/** Who declined which kinds by mail, as `person kind`. */
async function declined(tx: Tx, ctx: Ctx, drafts: readonly NoticeDraft[]): Promise<Set<string>> {
  const rows = await tx.noticePreference.findMany({
    where: {
      providerId: ctx.providerId,
      byMail: false,
      personId: { in: [...new Set(drafts.map(({ recipient }) => recipient.personId))] },
      kind: { in: [...new Set(drafts.map(({ matter }) => matter.kind))] },
    },
    select: { personId: true, kind: true },
  });
  return new Set(rows.map(({ personId, kind }) => `${personId} ${kind}`));
}

// One row per person, kind, subject and rung, whoever writes it first; gives the ids of those that are new.
async function insertNotices(tx: Tx, ctx: Ctx, prepared: readonly Prepared[]): Promise<Set<string>> {
  const values = prepared.map(({ id, outboxId, draft }) => {
    const { kind, ...params } = draft.matter;
    return {
      provider_id: ctx.providerId,
      id,
      person_id: draft.recipient.personId,
      client_id: draft.clientId,
      kind,
      subject_kind: draft.subjectKind,
      subject_id: draft.subjectId,
      rung: draft.rung,
      params,
      reason: draft.reason,
      created_at: ctx.now,
      outbox_id: outboxId,
    };
  });
  const rows = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO notice (provider_id, id, person_id, client_id, kind, subject_kind, subject_id, rung, params, reason,
      created_at, outbox_id)
    SELECT v.provider_id, v.id, v.person_id, v.client_id, v.kind, v.subject_kind, v.subject_id, v.rung, v.params,
      v.reason, v.created_at, v.outbox_id
    FROM json_populate_recordset(NULL::notice, ${JSON.stringify(values)}::json) v
    ORDER BY v.person_id, v.kind, v.subject_id, v.rung
    ON CONFLICT (provider_id, person_id, kind, subject_id, rung) DO NOTHING
    RETURNING id`;
  return new Set(rows.map(({ id }) => id));
}

function mailOf(ctx: Ctx, providerName: string, { id, draft }: Prepared, outboxId: string): BatchMail {
  const { recipient, matter, reason, subjectId, rung, clientId, clientIds, expiresAt } = draft;
  return {
    id: outboxId,
    providerId: ctx.providerId,
    clientId,
    key: `notice:${matter.kind}:${subjectId}:${rung}:${recipient.personId}`,
    event: matter.kind,
    subjectKind: "notice",
    subjectId: id,
    expiresAt,
    payload: {
      to: recipient.email,
      locale: recipient.locale,
      timeZone: recipient.timeZone,
      content: {
        kind: "notice",
        providerId: ctx.providerId,
        providerName,
        providerSlug: ctx.providerSlug,
        personId: recipient.personId,
        recipientName: recipient.name,
        reason,
        clientIds: clientIds === null ? null : [...clientIds],
        matter,
      },
    },
  };
}

/**
 * Writes notices that are not there yet and, unless their reader declined that kind by mail, one mail each in the same
 * transaction; the mails' drain is woken on commit. Returns how many are new.
 */
export async function writeDrafts(tx: Tx, ctx: Ctx, drafts: readonly NoticeDraft[]): Promise<number> {
  if (drafts.length === 0) return 0;
  const provider = await tx.provider.findFirstOrThrow({
    where: { id: ctx.providerId },
    select: { name: true },
  });
  const refused = await declined(tx, ctx, drafts);
  const prepared = drafts.map((draft): Prepared => {
    const byMail = !refused.has(`${draft.recipient.personId} ${draft.matter.kind}`);
    return { id: newId(ctx.now), outboxId: byMail ? newId(ctx.now) : null, draft };
  });
  const written = await insertNotices(tx, ctx, prepared);
  const mails = prepared.flatMap((one) =>
    one.outboxId !== null && written.has(one.id) ? [mailOf(ctx, provider.name, one, one.outboxId)] : [],
  );
  await enqueueMails(tx, mails, ctx.now);
  if (mails.length > 0) onCommit(tx, () => wake("endpoint.drain", { endpoint: MAIL_ENDPOINT }));
  return written.size;
}
