import { getLocale } from "next-intl/server";
import { answerFile } from "@/app/_server/answer-file";
import { getReportFile } from "@/lib/audit-reports";
import { getSite } from "@/lib/sites";

type FileParams = Promise<{ provider: string; site: string; run: string; file: string }>;

/** A file of an audit's report: `report.json`, `.sarif`, `.jsonld`, the PDFs that were made, and `evidence.zip`. */
export async function GET(_request: Request, { params }: { params: FileParams }): Promise<Response> {
  const { provider, site: slug, run, file: name } = await params;
  const locale = (await getLocale()) === "zh" ? "zh" : "en";
  return answerFile(provider, `${slug}-${name}`, async ({ ctx }) => {
    const { site } = await getSite({ ctx, input: { slug } });
    return getReportFile({ ctx, input: { siteId: site.id, run, name, locale } });
  });
}
