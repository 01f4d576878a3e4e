import type { Ctx } from "@/lib/core/ctx";
import { NOTICE_KINDS, type NoticeKind } from "@/lib/mail";

/** What an exporter's people are told of: what is due from them, and buyers who turn away. The rest is the provider's own work. */
const FOR_EXPORTERS: ReadonlySet<NoticeKind> = new Set([
  "deadline",
  "certificate_message",
  "verification_failures",
  "digest",
]);

/** Kinds of notice that the caller may be told of. */
export function kindsFor(ctx: Ctx): readonly NoticeKind[] {
  const isStaff = ctx.permissions.has("activity:read");
  return isStaff ? NOTICE_KINDS : NOTICE_KINDS.filter((kind) => FOR_EXPORTERS.has(kind));
}
