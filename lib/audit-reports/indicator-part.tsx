import { isUntold, REPORT_WORDS, type AuditLocale, type Indicator } from "@/lib/audits";
import { FindingPart } from "./finding-part";
import { fillIn, VIEW_WORDS } from "./view-words";

const FINDINGS_SHOWN = 150;

type IndicatorProps = { indicator: Indicator; locale: AuditLocale };

const share = (value: number, locale: AuditLocale): string =>
  new Intl.NumberFormat(locale === "zh" ? "zh-CN" : "en-GB", {
    style: "percent",
    maximumFractionDigits: 1,
  }).format(value);

/** What one indicator came to, of how much, and by which method; one that was not measured says so. */
export function IndicatorRow({ indicator, locale }: IndicatorProps) {
  const { code, outcome, value, measured, of, method } = indicator;
  const [words, shared] = [VIEW_WORDS[locale], REPORT_WORDS[locale]];
  const isMeasured = of > 0 || outcome !== "unknown";
  return (
    <tr>
      <th scope="row">{shared.indicators[code]}</th>
      <td data-outcome={isMeasured ? outcome : "unknown"}>
        <strong>{isMeasured ? words.outcomes[outcome] : words.notMeasured}</strong>
        {value === null ? null : (
          <span>{fillIn(shared.value, { value: share(value, locale), measured, of })}</span>
        )}
      </td>
      <td>{method[locale]}</td>
    </tr>
  );
}

/** What was found of one indicator, each with the texts it rests on; what could not be compared stands elsewhere. */
export function IndicatorFindings({
  indicator,
  rendered,
  locale,
}: IndicatorProps & { rendered: ReadonlySet<string> }) {
  const found = indicator.findings.filter(({ outcome }) => outcome !== "not_comparable");
  if (found.length === 0) return null;
  // What is wrong comes before what could not be told.
  const sure = [...found].sort((a, b) => Number(isUntold(a.outcome)) - Number(isUntold(b.outcome)));
  const more = sure.length - FINDINGS_SHOWN;
  return (
    <section>
      <h3>
        {REPORT_WORDS[locale].indicators[indicator.code]} ({found.length})
      </h3>
      <ol>
        {sure.slice(0, FINDINGS_SHOWN).map((finding, index) => (
          <FindingPart key={`${index} ${finding.id}`} finding={finding} rendered={rendered} locale={locale} />
        ))}
      </ol>
      {more > 0 ? <p>{fillIn(VIEW_WORDS[locale].more, { count: more })}</p> : null}
    </section>
  );
}
