import { ChevronLeft, ChevronRight } from "lucide-react";
import type { Metadata } from "next";
import { getLocale, getTimeZone, getTranslations } from "next-intl/server";
import { requireMember } from "@/app/_server/caller";
import { intlTag } from "@/app/_ui/format-time";
import { dateTimeFormat } from "@/app/_ui/intl";
import { LinkButton } from "@/app/_ui/link-button";
import { dateIn } from "@/lib/core/time";
import { listDeadlines } from "@/lib/deadlines";
import { DeadlinesHeader } from "../deadlines-header";
import { Agenda } from "./agenda";
import { daysOf } from "./days-of";
import { MonthGrid } from "./month-grid";
import { monthOf } from "./month-of";

type PageProps = {
  params: Promise<{ provider: string }>;
  searchParams: Promise<{ month?: string | string[] }>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("deadlines"))("calendar") };
}

/** A month of deadlines: a grid where there is room, day by day where there is not. */
export default async function CalendarPage({ params, searchParams }: PageProps) {
  const { ctx, provider } = await requireMember((await params).provider);
  const [t, zone, locale] = [await getTranslations("deadlines"), await getTimeZone(), await getLocale()];
  const asked = (await searchParams).month;
  const month = monthOf(typeof asked === "string" ? asked : undefined, ctx.now, zone);
  // What is due at the midnight that begins the first day belongs to the day before.
  const after = (at: Date) => new Date(at.getTime() + 1);
  const found = await listDeadlines({ ctx, input: { from: after(month.from), to: after(month.to) } });
  const days = await daysOf(found.rows, provider.slug, zone);
  const name = dateTimeFormat(intlTag(locale), { timeZone: "UTC", month: "long", year: "numeric" });
  const at = (which: string) => `/${provider.slug}/deadlines/calendar?month=${which}`;
  return (
    <>
      <DeadlinesHeader ctx={ctx} />
      <nav aria-label={t("months")} className="flex flex-wrap items-center gap-2">
        <LinkButton href={at(month.previous)} size="small" icon={<ChevronLeft aria-hidden />}>
          {t("previousMonth")}
        </LinkButton>
        <h2 className="min-w-36 text-center text-16 font-semibold" aria-live="polite">
          {name.format(new Date(`${month.first}T00:00:00Z`))}
        </h2>
        <LinkButton href={at(month.next)} size="small">
          {t("nextMonth")}
          <ChevronRight aria-hidden />
        </LinkButton>
        <LinkButton href={`/${provider.slug}/deadlines/calendar`} size="small" variant="quiet">
          {t("thisMonth")}
        </LinkButton>
        <span className="text-small text-ink-soft md:ms-auto">{t("daysIn", { zone })}</span>
      </nav>
      {found.next === null ? null : (
        <p className="text-small text-ink-soft">{t("firstOnly", { count: found.rows.length })}</p>
      )}
      <MonthGrid month={month} days={days} today={dateIn(ctx.now, zone)} />
      <Agenda month={month.month} days={days} now={ctx.now} />
    </>
  );
}
