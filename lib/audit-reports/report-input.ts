import { z } from "zod";

/** Asks for the report of an audit as PDF in one language. */
export const RunReportPrint = z.object({ runId: z.uuid(), locale: z.enum(["en", "zh"]) });
export type RunReportPrint = z.input<typeof RunReportPrint>;

/** What a report is given out as. */
export const REPORT_FORMATS = ["json", "sarif", "jsonld"] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];
