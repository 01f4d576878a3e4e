import { NextResponse } from "next/server";
import { getTranslations } from "next-intl/server";
import { findCaller } from "@/app/_server/caller";
import { CSV_START, csvLine } from "@/app/_ui/data-table/table-csv";
import { AppError } from "@/lib/core/errors";
import { listLocalization } from "@/lib/localization";
import { getSite } from "@/lib/sites";

const HEADS = ["kind", "title", "url", "language", "content", "gap", "number", "company"] as const;

/** Which contract and certificate stand behind each page and document of a site, as CSV; anybody else's and unknown are the same 404. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ provider: string; site: string }> },
): Promise<Response> {
  const { provider, site } = await params;
  const caller = await findCaller(provider);
  if (!caller || caller.role === "exporter") return new NextResponse(null, { status: 404 });
  const { ctx } = caller;
  try {
    const found = await getSite({ ctx, input: { slug: site } });
    const { records } = await listLocalization({ ctx, input: { siteId: found.site.id } });
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
    const body = CSV_START + csvLine(HEADS.map((head) => t(`csv.${head}`))) + lines.join("");
    return new NextResponse(body, {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": 'attachment; filename="localization.csv"',
        "cache-control": "private, no-store",
      },
    });
  } catch (error) {
    if (error instanceof AppError) return new NextResponse(null, { status: 404 });
    throw error;
  }
}
