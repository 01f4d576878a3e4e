import { useLocale, useTimeZone, useTranslations } from "next-intl";
import { formatAbsolute, formatElsewhere, formatRelative, formatSpan, spanBetween } from "./format-time";
import type { TimeEdge } from "./format-time";

type TimeProps = {
  at: Date | string;
  now: Date | string;
  /** The zone that the regime counts in; named when it differs from the reader's. */
  regimeZone?: string;
  edge?: TimeEdge;
  /** A deadline that has passed says so in words. */
  kind?: "event" | "deadline";
  form?: "both" | "relative" | "absolute";
};

function useRelative(
  at: Date,
  now: Date,
  zone: string,
  edge: TimeEdge,
  kind: "event" | "deadline",
): { text: string; late: boolean } {
  const t = useTranslations("ui.time");
  const locale = useLocale();
  const span = spanBetween(at, now, zone, edge);
  if (kind === "deadline" && at <= now) {
    return {
      late: true,
      text: span.count === 0 ? t("dueNow") : t("overdue", { span: formatSpan(span, locale) }),
    };
  }
  if (span.unit === "minute" && span.count === 0) return { late: false, text: t("now") };
  return { late: false, text: formatRelative(span, locale) };
}

/** An instant: relative beside absolute, in the reader's zone, with the regime's named where it differs. */
export function Time({ at, now, regimeZone, edge = "start", kind = "event", form = "both" }: TimeProps) {
  const t = useTranslations("ui.time");
  const locale = useLocale();
  const zone = useTimeZone() ?? "UTC";
  const instant = new Date(at);
  const { text, late } = useRelative(instant, new Date(now), zone, edge, kind);
  const here = formatAbsolute(instant, { locale, zone }, edge);
  const there =
    regimeZone === undefined ? null : formatElsewhere(instant, { locale, zone }, regimeZone, edge);
  const absolute = there === null ? here : t("elsewhere", { here, there });
  return (
    <time dateTime={instant.toISOString()} title={`${absolute} · ${zone}`} className="tabular-nums">
      {form === "absolute" ? null : (
        <span className={late ? "font-medium text-fail" : undefined}>{text}</span>
      )}
      {form === "both" ? <span className="text-ink-soft">{` · ${absolute}`}</span> : null}
      {form === "absolute" ? absolute : null}
    </time>
  );
}
