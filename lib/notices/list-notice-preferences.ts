import type { Call } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { requirePermission } from "@/lib/core/permissions";
import { personOf } from "@/lib/core/person-of";
import type { NoticeKind } from "@/lib/mail";
import { kindsFor } from "./kinds-for";

/** Every kind of notice that the caller may be told of, and whether the caller gets it by mail. */
export async function listNoticePreferences({
  ctx,
}: Call<Record<string, never>>): Promise<{ kind: NoticeKind; byMail: boolean }[]> {
  requirePermission(ctx, "notice:read");
  const personId = personOf(ctx);
  const rows = await withTenant(ctx, (tx) =>
    tx.noticePreference.findMany({ where: { providerId: ctx.providerId, personId, byMail: false } }),
  );
  const declined = new Set(rows.map(({ kind }) => kind));
  return kindsFor(ctx).map((kind) => ({ kind, byMail: !declined.has(kind) }));
}
