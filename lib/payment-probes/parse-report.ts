import { z } from "zod";
import { dateAfter } from "@/lib/core/time";
import type { FeedRow } from "@/lib/feeds";
import { GatewayFigure } from "./path-input";

type Row = Readonly<Record<string, unknown>>;

export const ReportError = z.object({
  /** Where it is, for people. */
  at: z.string(),
  field: z.string(),
  code: z.enum(["missing", "unreadable", "impossible"]),
});
/** What is wrong with a row of a report. */
export type ReportError = z.output<typeof ReportError>;

/** What a report says, row by row, and what of it could not be taken. */
export interface ReadReport {
  figures: GatewayFigure[];
  errors: ReportError[];
}

/** By what names reports call their columns, in English and Chinese; letters and digits alone, in lower case. */
const NAMES = {
  country: ["country", "countrycode", "market", "国家", "国家代码", "市场"],
  from: ["from", "start", "startdate", "periodstart", "periodfrom", "date", "month", "period"].concat([
    ...["开始", "开始日期", "起始日期", "日期", "月份", "统计期"],
  ]),
  to: ["to", "until", "end", "enddate", "periodend", "periodto", "结束", "结束日期", "截止日期"],
  attempts: ["attempts", "redirects", "requests", "total", "sessions", "次数", "请求数", "跳转次数", "总数"],
  successes: ["successes", "success", "successful", "succeeded", "completed", "成功", "成功数", "成功次数"],
  successRate: ["successrate", "successratio", "availability", "sla", "成功率", "跳转成功率"],
  timeouts: ["timeouts", "timeout", "timedout", "超时", "超时数", "超时次数"],
  timeoutRate: ["timeoutrate", "timeoutratio", "timeoutfrequency", "超时率", "超时频率"],
} as const;
type Field = keyof typeof NAMES;

const plain = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

/** Which column of a table holds what; one whose name says per cent holds per cent. */
function columnsOf(fields: readonly string[]): Partial<Record<Field, string>> {
  const found: Partial<Record<Field, string>> = {};
  for (const [field, names] of Object.entries(NAMES)) {
    const column = fields.find((name) => [...names].some((one) => one === plain(name.replace("%", ""))));
    if (column !== undefined) Object.assign(found, { [field]: column });
  }
  return found;
}

function numberIn(value: string): number | null {
  const digits = value.replace(/[\s,%]/g, "");
  return /^\d+(?:\.\d+)?$/.test(digits) ? Number(digits) : null;
}

const isPercent = (column: string, values: readonly string[]): boolean =>
  column.includes("%") || values.some((value) => value.includes("%") || (numberIn(value) ?? 0) > 1);

const lastDayOf = (month: string): string => dateAfter(dateAfter(`${month}-01`, { months: 1 }), { days: -1 });

/** A day, or a month with its first and last day; null for anything else. */
function daysIn(text: string): { from: string; to: string } | null {
  const [, year, month, day] =
    /^(\d{4})[-/.年](\d{1,2})(?:[-/.月](\d{1,2}))?[日月]?$/.exec(text.trim()) ?? [];
  if (year === undefined || month === undefined) return null;
  const of = `${year}-${month.padStart(2, "0")}`;
  if (Number(month) < 1 || Number(month) > 12) return null;
  if (day === undefined) return { from: `${of}-01`, to: lastDayOf(of) };
  return { from: `${of}-${day.padStart(2, "0")}`, to: `${of}-${day.padStart(2, "0")}` };
}

interface Reading {
  columns: Partial<Record<Field, string>>;
  /** Whether rates are per cent. */
  percent: Partial<Record<Field, boolean>>;
  country: string;
}

function textIn(row: Row, column: string | undefined): string {
  const value = column === undefined ? "" : row[column];
  return typeof value === "string" || typeof value === "number" ? String(value).trim() : "";
}

function rateOf(row: Row, field: "success" | "timeout", { columns, percent }: Reading): number | null {
  const [rate, part] =
    field === "success" ? (["successRate", "successes"] as const) : (["timeoutRate", "timeouts"] as const);
  const said = numberIn(textIn(row, columns[rate]));
  if (said !== null) return percent[rate] === true ? said / 100 : said;
  const [counted, attempts] = [numberIn(textIn(row, columns[part])), numberIn(textIn(row, columns.attempts))];
  return counted === null || attempts === null || attempts === 0 ? null : counted / attempts;
}

function figureOf(row: Row, at: string, reading: Reading): GatewayFigure | ReportError {
  const { columns, country } = reading;
  const [from, to] = [daysIn(textIn(row, columns.from)), daysIn(textIn(row, columns.to))];
  if (!from) return { at, field: "from", code: textIn(row, columns.from) === "" ? "missing" : "unreadable" };
  const success = rateOf(row, "success", reading);
  if (success === null) return { at, field: "success", code: "missing" };
  const figure = GatewayFigure.safeParse({
    country: textIn(row, columns.country) === "" ? country : textIn(row, columns.country),
    ...{ from: from.from, to: (to ?? from).to, success, timeouts: rateOf(row, "timeout", reading) },
    attempts: numberIn(textIn(row, columns.attempts)),
  });
  if (figure.success) return figure.data;
  return { at, field: String(figure.error.issues[0]?.path[0] ?? "row"), code: "impossible" };
}

const ROWS_MOST = 60;

/**
 * What the rows of a gateway's report say of its redirects (TM-16): for each country and some days a success rate, given
 * or counted, and a rate of time-outs where it says one. `country` is meant where a row names none. What cannot be read
 * is said, row by row, and never guessed.
 */
export function parseReport(
  rows: readonly FeedRow[],
  fields: readonly string[],
  country: string,
): ReadReport {
  const columns = columnsOf(fields);
  const percentOf = (field: Field): boolean => {
    const column = columns[field];
    return (
      column !== undefined &&
      isPercent(
        column,
        rows.map(({ record }) => textIn(record, column)),
      )
    );
  };
  const percent = { successRate: percentOf("successRate"), timeoutRate: percentOf("timeoutRate") };
  const reading = { columns, percent, country };
  const read = rows.slice(0, ROWS_MOST).map(({ record, at }) => figureOf(record, at, reading));
  const figures = read.flatMap((one) => ("success" in one ? [one] : []));
  const errors = read.flatMap((one) => ("code" in one ? [one] : []));
  return { figures, errors: errors.slice(0, 20) };
}
