import { createTranslator } from "next-intl";
import { messages } from "@/app/_i18n/messages";
import { systemNow } from "@/lib/core/clock";
import { env } from "@/lib/core/env";
import { buildCalendar } from "@/lib/deadlines";
import { findCalendarReader } from "@/lib/identity";

/** One person's deadlines for their calendar program: the secret in the address is the right, no session is looked at. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ token: string }> },
): Promise<Response> {
  const found = await findCalendarReader((await params).token, systemNow());
  if (!found) return new Response(null, { status: 404 });
  const { ctx, provider, role, timeZone } = found;
  const locale = found.locale === "zh" ? "zh" : "en";
  const t = createTranslator({ locale, messages: messages[locale], namespace: "deadlines.feed" });
  const base = `${env().PORTAL_URL}/${provider.slug}`;
  const calendar = await buildCalendar(
    ctx,
    { locale, timeZone },
    {
      name: t("name", { provider: provider.name }),
      missed: (what) => t("missed", { what }),
      link: (deadlineId) => (role === "exporter" ? `${base}/home` : `${base}/deadlines/${deadlineId}`),
    },
  );
  return new Response(calendar, {
    headers: {
      "content-type": "text/calendar; charset=utf-8",
      "content-disposition": 'inline; filename="deadlines.ics"',
      "cache-control": "private, no-store",
      "x-robots-tag": "noindex",
    },
  });
}
