import type { Ctx } from "@/lib/core/ctx";
import type { Tx } from "@/lib/core/db/tenant";
import type { NoticeKind } from "@/lib/mail";

/** Writes whether one person gets one kind of notice by mail. */
export async function setPreference(
  tx: Tx,
  ctx: Ctx,
  personId: string,
  kind: NoticeKind,
  byMail: boolean,
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO notice_preference (provider_id, person_id, kind, by_mail, updated_at)
    VALUES (${ctx.providerId}::uuid, ${personId}::uuid, ${kind}, ${byMail}, ${ctx.now})
    ON CONFLICT (provider_id, person_id, kind) DO UPDATE SET by_mail = excluded.by_mail, updated_at = excluded.updated_at`;
}
