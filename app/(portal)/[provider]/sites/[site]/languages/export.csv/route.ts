import { getTranslations } from "next-intl/server";
import { csvFile } from "@/app/_server/csv-file";
import { CSV_START, csvLine } from "@/app/_ui/data-table/table-csv";
import { listLocalization } from "@/lib/localization";
import { getSite } from "@/lib/sites";

const HEADS = ["kind", "title", "url", "language", "content", "gap", "number", "company"] as const;

/** Which contract and certificate stand behind each page and document of a site, as CSV. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ provider: string; site: string }> },
): Promise<Response> {
  const { provider, site: slug } = await params;
  return csvFile(provider, "localization", async ({ ctx }) => {
    const { site } = await getSite({ ctx, input: { slug } });
    const { records } = await listLocalization({ ctx, input: { siteId: site.id } });
    const t = await getTranslations("site.uncovered");
    const lines = records.map(({ kind, title, url, language, content, contract, gap }) =>
      csvLine([
        t(kind),
        title,
        url ?? "",
        language ?? "",
        content,
        t(`gaps.${gap ?? "none"}`, { number: contract?.number ?? "" }),
        contract?.number ?? "",
        contract?.company ?? "",
      ]),
    );
    return CSV_START + csvLine(HEADS.map((head) => t(`csv.${head}`))) + lines.join("");
  });
}
