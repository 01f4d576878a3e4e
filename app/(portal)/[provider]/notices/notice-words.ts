import { getMailReader } from "@/app/_server/mail-reader";
import { noticeText, type NoticeMatter, type NoticeReason, type NoticeText } from "@/lib/mail";

interface WrittenNotice {
  matter: NoticeMatter;
  reason: NoticeReason;
  createdAt: Date;
}

/** A notice in the words of the reader of this request, as of when it was written; the same words its mail has. */
export async function noticeWords(
  { matter, reason, createdAt: at }: WrittenNotice,
  provider: { name: string; slug: string },
): Promise<NoticeText> {
  const reader = await getMailReader();
  return noticeText(matter, reader, { providerName: provider.name, providerSlug: provider.slug, reason, at });
}
