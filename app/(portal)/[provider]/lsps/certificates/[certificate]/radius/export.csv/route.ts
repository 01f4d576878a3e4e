import { NextResponse } from "next/server";
import { getTranslations } from "next-intl/server";
import { findCaller } from "@/app/_server/caller";
import { CSV_START, csvLine } from "@/app/_ui/data-table/table-csv";
import { AppError } from "@/lib/core/errors";
import { getBlastRadius, type HitClient, type HitSite } from "@/lib/lsp";

function linesOf(client: HitClient, site: HitSite): string[] {
  const filings = site.filings.map(({ reference, id }) => reference ?? id).join(" ");
  return site.languages.flatMap(({ tag, otherNumber }) => {
    const head = [client.name, site.name, site.url, tag, otherNumber ?? "", site.content.join(" "), filings];
    const language = tag.toLowerCase().split("-")[0] ?? tag;
    const pages = site.pages.filter((page) => page.language.toLowerCase().split("-")[0] === language);
    return pages.length === 0
      ? [csvLine([...head, "", ""])]
      : pages.map(({ url, title }) => csvLine([...head, url, title]));
  });
}

/** What rests on a certificate, a line a page and language, as CSV; anybody else's and unknown are the same 404. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ provider: string; certificate: string }> },
): Promise<Response> {
  const { provider, certificate } = await params;
  const caller = await findCaller(provider);
  if (!caller || caller.role === "exporter") return new NextResponse(null, { status: 404 });
  try {
    const radius = await getBlastRadius({ ctx: caller.ctx, input: { certificateId: certificate } });
    const t = await getTranslations("lsps.radius.csv");
    const heads = [
      "client",
      "site",
      "address",
      "language",
      "other",
      "content",
      "filings",
      "page",
      "title",
    ] as const;
    const lines = radius.clients.flatMap((client) => client.sites.flatMap((site) => linesOf(client, site)));
    const body = CSV_START + csvLine(heads.map((head) => t(head))) + lines.join("");
    return new NextResponse(body, {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": 'attachment; filename="certificate-radius.csv"',
        "cache-control": "private, no-store",
      },
    });
  } catch (error) {
    if (error instanceof AppError) return new NextResponse(null, { status: 404 });
    throw error;
  }
}
