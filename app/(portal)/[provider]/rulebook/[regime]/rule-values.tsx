import { getTranslations } from "next-intl/server";
import { getFormat } from "@/app/_i18n/format";
import { getNames } from "@/app/_server/regime-text";
import { Day } from "@/app/_ui/day";
import type { RuleValue } from "@/lib/regimes";

const COUNTRY = /^[A-Z]{2}$/;
const LANGUAGE = /^[a-z]{2,3}$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A rule's value as the reader would write it: countries and languages by name, a day as a date. */
export async function ValueWords({ value }: { value: RuleValue }) {
  const [t, names] = [await getTranslations("rulebook"), await getNames()];
  if (value === null) return <>{t("noValue")}</>;
  if (typeof value === "boolean") return <>{t(value ? "yes" : "no")}</>;
  if (typeof value === "number") return <span className="tabular-nums">{value}</span>;
  if (typeof value === "string")
    return DAY.test(value) ? <Day on={value} /> : <span className="font-mono">{value}</span>;
  if (value.length === 0) return <>{t("emptyList")}</>;
  if (value.every((each) => COUNTRY.test(each))) return <>{names.countries(value)}</>;
  if (value.every((each) => LANGUAGE.test(each))) return <>{names.languages(value)}</>;
  return <span className="font-mono">{value.join(", ")}</span>;
}

/** Every value an entry has had, newest first, each with the day from which it holds. */
export async function ValueHistory({ values }: { values: readonly { since: string; value: RuleValue }[] }) {
  const [t, format] = [await getTranslations("rulebook"), await getFormat()];
  return (
    <ul>
      {values.map(({ since, value }) => (
        <li key={since} className="flex flex-wrap gap-x-2">
          <ValueWords value={value} />
          <span className="text-ink-soft">{t("since", { day: format.day(since) })}</span>
        </li>
      ))}
    </ul>
  );
}
