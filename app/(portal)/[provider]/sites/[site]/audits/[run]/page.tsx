import { getLocale, getTranslations } from "next-intl/server";
import { orNotFound } from "@/app/_server/load";
import { TextLink } from "@/app/_ui/text-link";
import { getAuditReport, ReportView } from "@/lib/audit-reports";
import { loadSite } from "../../load-site";
import { ReportFiles } from "./report-files";

type ReportProps = { params: Promise<{ provider: string; site: string; run: string }> };

/** The report of one audit, to be read, printed and handed on; the last one by the name `last`. */
export default async function ReportPage({ params }: ReportProps) {
  const { view, provider, ctx } = await loadSite(params);
  const { run } = await params;
  const t = await getTranslations("auditReport");
  const locale = (await getLocale()) === "zh" ? "zh" : "en";
  const { id: siteId, slug } = view.site;
  const report = await orNotFound(getAuditReport({ ctx, input: { siteId, run } }));
  const audits = `/${provider.slug}/sites/${slug}/audits`;
  return (
    <div className="flex flex-col gap-6">
      <link rel="stylesheet" href="/report.css" precedence="default" />
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h2 className="text-title font-semibold">{t("title")}</h2>
        <TextLink href={audits} data-print="none">
          {t("back")}
        </TextLink>
      </div>
      <ReportFiles
        provider={provider.slug}
        at={`${audits}/${report.subject.runId}`}
        view={report}
        locale={locale}
        mayPrint={ctx.permissions.has("audit:run")}
        now={ctx.now}
      />
      <ReportView subject={report.subject} locale={locale} />
    </div>
  );
}
