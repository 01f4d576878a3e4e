import { getTranslations } from "next-intl/server";
import { ActionButton } from "@/app/_ui/action-button";
import { AutoRefresh } from "@/app/_ui/auto-refresh";
import { buttonClass } from "@/app/_ui/button";
import { PrintButton } from "@/app/_ui/print-button";
import { isAwaited, type AuditReportView } from "@/lib/audit-reports";
import { makePdf } from "./actions";

type FilesProps = {
  provider: string;
  /** Where the report is, to which the names of its files are added. */
  at: string;
  view: AuditReportView;
  locale: "en" | "zh";
  mayPrint: boolean;
  now: Date;
};

const FILES = ["report.json", "report.sarif", "report.jsonld", "evidence.zip"] as const;
const KEYS = {
  "report.json": "json",
  "report.sarif": "sarif",
  "report.jsonld": "earl",
  "evidence.zip": "bundle",
} as const;

/** What the report is given out as: for machines, as PDF once it was made, and with all its evidence. */
export async function ReportFiles({ provider, at, view, locale, mayPrint, now }: FilesProps) {
  const t = await getTranslations("auditReport");
  const print = view.prints.find((each) => each.locale === locale);
  const isMaking = print !== undefined && isAwaited(print, now);
  const look = buttonClass("secondary", "small");
  const mayAsk = mayPrint && !isMaking && print?.state !== "done";
  return (
    <div data-print="none" className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center gap-2">
        <PrintButton label={t("print")} />
        {print?.state === "done" ? (
          <a className={look} href={`${at}/report.${locale}.pdf`} download>
            {t("pdf")}
          </a>
        ) : null}
        {mayAsk ? (
          <ActionButton
            size="small"
            action={makePdf}
            input={{ provider, runId: view.subject.runId, locale }}
            label={t("makePdf")}
          />
        ) : null}
        {FILES.map((name) => (
          <a key={name} className={look} href={`${at}/${name}`} download>
            {t(KEYS[name])}
          </a>
        ))}
      </div>
      {isMaking ? (
        <p role="status" className="text-body">
          <AutoRefresh everySeconds={2} />
          {t("making")}
        </p>
      ) : null}
      {print?.state === "failed" ? (
        <p role="status" className="reading text-body">
          {t(print.failure === "no_browser" ? "noBrowser" : "failed")}
        </p>
      ) : null}
      {print?.state === "done" && print.sha256 ? (
        <p className="text-small wrap-anywhere text-ink-soft">
          {t("pdfHash")} <code className="font-mono text-12">{print.sha256}</code>
        </p>
      ) : null}
      {view.receipt ? (
        <p className="text-small wrap-anywhere text-ink-soft">
          {t("evidence")} <code className="font-mono text-12">{view.receipt.id}</code>
        </p>
      ) : null}
    </div>
  );
}
