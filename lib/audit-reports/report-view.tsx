import { REPORT_WORDS, type AuditLocale } from "@/lib/audits";
import { ReadPart, UnseenPart } from "./extent-part";
import { FindingPart } from "./finding-part";
import { IndicatorFindings, IndicatorRow } from "./indicator-part";
import type { ReportSubject } from "./report-subject";
import { fillIn, VIEW_WORDS } from "./view-words";

type ReportProps = { subject: ReportSubject; locale: AuditLocale };

const UNCOMPARABLE_SHOWN = 60;

// A report reads the same wherever it is opened.
function moment(iso: string, locale: AuditLocale): string {
  const at = new Intl.DateTimeFormat(locale === "zh" ? "zh-CN" : "en-GB", {
    ...{ timeZone: "UTC", dateStyle: "medium", timeStyle: "short", hourCycle: "h23" },
  } satisfies Intl.DateTimeFormatOptions);
  return `${at.format(new Date(iso))} UTC`;
}

function Facts({ subject, locale }: ReportProps) {
  const words = VIEW_WORDS[locale];
  const { report, siteName, clientName, regimeNames, runId, sha256 } = subject;
  const when = { from: moment(report.startedAt, locale), to: moment(report.endedAt, locale) };
  const facts = [
    [words.site, siteName],
    ["URL", report.url],
    [words.exporter, clientName],
    [words.regime, regimeNames[locale]],
    [words.when, fillIn(words.from, when)],
    [words.engine, report.engine],
    [words.run, runId],
    [words.hash, sha256],
  ] as const;
  return (
    <dl className="report-facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Indicators({ subject: { report }, locale }: ReportProps) {
  const words = VIEW_WORDS[locale];
  return (
    <section>
      <h2>{words.indicators}</h2>
      <table className="report-indicators">
        <thead>
          <tr>
            <th scope="col">{words.indicators}</th>
            <th scope="col">{words.outcome}</th>
            <th scope="col">{words.method}</th>
          </tr>
        </thead>
        <tbody>
          {report.indicators.map((indicator) => (
            <IndicatorRow key={indicator.code} indicator={indicator} locale={locale} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Findings({ subject: { report }, locale }: ReportProps) {
  const words = VIEW_WORDS[locale];
  const all = report.indicators.flatMap(({ findings }) => findings);
  const uncomparable = all.filter(({ outcome }) => outcome === "not_comparable");
  const more = uncomparable.length - UNCOMPARABLE_SHOWN;
  const rendered = new Set(report.browser.urls);
  return (
    <>
      <section>
        <h2>{words.findings}</h2>
        {all.length === uncomparable.length ? <p>{words.noFindings}</p> : null}
        {report.indicators.map((indicator) => (
          <IndicatorFindings key={indicator.code} indicator={indicator} rendered={rendered} locale={locale} />
        ))}
      </section>
      <section>
        <h2>{words.uncomparable}</h2>
        {uncomparable.length === 0 ? <p>{words.uncomparableNone}</p> : null}
        <ol>
          {uncomparable.slice(0, UNCOMPARABLE_SHOWN).map((finding, index) => (
            <FindingPart
              key={`${index} ${finding.id}`}
              finding={finding}
              rendered={rendered}
              locale={locale}
            />
          ))}
        </ol>
        {more > 0 ? <p>{fillIn(words.more, { count: more })}</p> : null}
      </section>
    </>
  );
}

/**
 * The report of one audit, to be read and printed: the same for a page and for a PDF. Never more indicators are said to be
 * measured than have a name, and what could not be seen or compared is listed beside what was found.
 */
export function ReportView({ subject, locale }: ReportProps) {
  const [words, shared] = [VIEW_WORDS[locale], REPORT_WORDS[locale]];
  const [measured, disclosed] = [subject.report.measured, subject.report.disclosed].map((each) =>
    locale === "zh" ? each.replace(" of ", "/") : each,
  );
  return (
    <article className="report" lang={locale}>
      <Facts subject={subject} locale={locale} />
      <p>
        <strong>{fillIn(shared.disclosed, { measured: measured ?? "", disclosed: disclosed ?? "" })}</strong>
      </p>
      <p>{words.ours}</p>
      <ReadPart report={subject.report} locale={locale} />
      <Indicators subject={subject} locale={locale} />
      <Findings subject={subject} locale={locale} />
      <UnseenPart report={subject.report} locale={locale} />
    </article>
  );
}

/** What a report is called. */
export function reportTitle({ siteName }: ReportSubject, locale: AuditLocale): string {
  return `${VIEW_WORDS[locale].title} · ${siteName}`;
}
