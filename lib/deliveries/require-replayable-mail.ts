import type { Ctx } from "@/lib/core/ctx";
import type { Tx } from "@/lib/core/db/tenant";
import { conflict, notFound } from "@/lib/core/errors";
import { MailPayload } from "@/lib/mail";
import { listRecipients } from "@/lib/notices";
import type { Outbox } from "@/generated/prisma/client";

/**
 * Whether a mail may be sent again: one notice's that was refused or given up, while its reason holds, to somebody who
 * is still a member. For people who see every client's doings, not for keys. Throws `not_found` or `conflict`.
 */
export async function requireReplayableMail(tx: Tx, ctx: Ctx, row: Outbox): Promise<void> {
  const payload = MailPayload.safeParse(row.payload);
  if (ctx.actor.kind === "key" || ctx.clients !== "all" || !payload.success) throw notFound("delivery");
  const { content } = payload.data;
  if (content.kind !== "notice") throw notFound("delivery");
  if (row.state !== "dead")
    throw conflict("mail_not_dead", "Only a mail that was refused or given up is sent again.");
  const where = { providerId: ctx.providerId, id: row.subjectId ?? "" };
  const notice = await tx.notice.findFirst({ where, select: { cancelledAt: true } });
  if (!notice || notice.cancelledAt)
    throw conflict("notice_settled", "What this mail tells of is settled; there is nothing to send again.");
  const [recipient] = await listRecipients(tx, ctx, [content.personId]);
  if (!recipient)
    throw conflict(
      "recipient_gone",
      "Whoever this mail was for is no member any more; whoever took their place has their own notices.",
    );
}
