import { getLocale, getTimeZone, getTranslations } from "next-intl/server";
import { formatAbsolute, formatRelative, intlTag, spanBetween } from "@/app/_ui/format-time";
import { relativeTimeFormat } from "@/app/_ui/intl";

const SECONDS_MAX = 90;

/** 40 seconds ago; the seconds say that the answer is live. */
function relative(at: Date, now: Date, locale: string, zone: string): string {
  const seconds = Math.max(0, Math.round((now.getTime() - at.getTime()) / 1_000));
  if (seconds >= SECONDS_MAX) return formatRelative(spanBetween(at, now, zone), locale);
  return relativeTimeFormat(intlTag(locale), { numeric: "always" }).format(-seconds, "second");
}

type CheckedLineProps = { check: { checkedAt: Date | null; failure: string | null } | null; now: Date };

/** When the registry was last asked, relative and absolute, and whether it has stopped answering since. */
export async function CheckedLine({ check, now }: CheckedLineProps) {
  const [t, locale, zone] = [await getTranslations("verification"), await getLocale(), await getTimeZone()];
  const at = check?.checkedAt ?? null;
  return (
    <div className="flex flex-col gap-1">
      {at === null ? (
        <p className="font-medium">{t("checkedNever")}</p>
      ) : (
        <p className="flex flex-wrap gap-x-2">
          <span className="font-medium">{t("checked", { when: relative(at, now, locale, zone) })}</span>
          <time dateTime={at.toISOString()} className="text-ink-soft tabular-nums">
            {t("checkedOn", { at: formatAbsolute(at, { locale, zone }), zone })}
          </time>
        </p>
      )}
      {check?.failure ? <p className="text-small text-marginal">{t("checkFailing")}</p> : null}
    </div>
  );
}
