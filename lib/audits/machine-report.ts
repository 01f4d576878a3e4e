import type { AuditReport, IndicatorOutcome } from "./audit-report";
import type { FindingOutcome } from "./finding";
import type { AuditLocale } from "./finding-words";
import { REPORT_WORDS } from "./report-words";

/** A finding as machines are told of it. */
export interface MachineFinding {
  /** The same in every run for as long as rule, pages and subject are. */
  key: string;
  code: string;
  outcome: FindingOutcome;
  text: string;
  places: { url: string; text: string | null; path: string | null }[];
}

/** What is measured of the site as a whole. */
export interface MachineIndicator {
  code: string;
  title: string;
  method: string;
  /** `untested` for what this run did not measure at all, which is another thing than what it could not tell. */
  outcome: IndicatorOutcome | "untested";
}

/** A run in one language, as far as the formats for machines have a place for it. */
export interface MachineReport {
  url: string;
  engine: string;
  locale: AuditLocale;
  startedAt: string;
  endedAt: string;
  /** How many indicators were measured, of how many that have a name, of how many there are: in words. */
  extent: string;
  indicators: MachineIndicator[];
  findings: MachineFinding[];
  /** Pages that could not be seen: nothing is concluded from them. */
  notSeen: { url: string; why: string }[];
}

const GRAVE: ReadonlySet<string> = new Set(["fail", "deviating"]);

/** Whether a finding is wrong for sure, and not missing, marginal or untold. */
export const isGrave = (outcome: string): boolean => GRAVE.has(outcome);

/** Whether a finding is one of what could not be told, and so no failure. */
export function isUntold(outcome: FindingOutcome): boolean {
  return outcome === "blocked" || outcome === "unknown" || outcome === "not_comparable";
}

/** Reads what of a report machines are told. */
export function machineReport(report: AuditReport, locale: AuditLocale): MachineReport {
  const words = REPORT_WORDS[locale];
  const { url, engine, startedAt, endedAt, indicators, measured, disclosed, notSeen } = report;
  return {
    ...{ url, engine, locale, startedAt, endedAt },
    extent: words.disclosed.replace("{measured}", measured).replace("{disclosed}", disclosed),
    indicators: indicators.map(({ code, method, outcome, of }) => ({
      code,
      title: words.indicators[code],
      method: method[locale],
      outcome: of === 0 && outcome === "unknown" ? ("untested" as const) : outcome,
    })),
    findings: indicators.flatMap(({ findings }) =>
      findings.map(({ id, code, outcome, text, places }) => ({
        ...{ key: id, code, outcome, text: text[locale] },
        places: places.map(({ url: page, span }) => ({
          url: page,
          text: span?.text ?? null,
          path: span?.path ?? null,
        })),
      })),
    ),
    notSeen: notSeen.map(({ url: page, why }) => ({ url: page, why: words.unseenWhy[why] ?? why })),
  };
}
