import { getLocale, getTimeZone } from "next-intl/server";
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
  const [locale, timeZone] = [await getLocale(), await getTimeZone()];
  const reader = { locale: locale === "zh" ? ("zh" as const) : ("en" as const), timeZone };
  return noticeText(matter, reader, { providerName: provider.name, providerSlug: provider.slug, reason, at });
}
