import { getTranslations } from "next-intl/server";
import { csvFile } from "@/app/_server/csv-file";
import { CSV_START, csvLine } from "@/app/_ui/data-table/table-csv";
import { primaryTag } from "@/lib/core/primary-tag";
import { getBlastRadius, type HitClient, type HitSite } from "@/lib/lsp";

const HEADS = [
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

function linesOf(client: HitClient, site: HitSite): string[] {
  const filings = site.filings.map(({ reference, id }) => reference ?? id).join(" ");
  return site.languages.flatMap(({ tag, otherNumber }) => {
    const head = [client.name, site.name, site.url, tag, otherNumber ?? "", site.content.join(" "), filings];
    const pages = site.pages.filter((page) => primaryTag(page.language) === primaryTag(tag));
    return pages.length === 0
      ? [csvLine([...head, "", ""])]
      : pages.map(({ url, title }) => csvLine([...head, url, title]));
  });
}

/** What rests on a certificate, a line a page and language, as CSV. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ provider: string; certificate: string }> },
): Promise<Response> {
  const { provider, certificate: certificateId } = await params;
  return csvFile(provider, "certificate-radius", async ({ ctx }) => {
    const { clients } = await getBlastRadius({ ctx, input: { certificateId } });
    const t = await getTranslations("lsps.radius.csv");
    const lines = clients.flatMap((client) => client.sites.flatMap((site) => linesOf(client, site)));
    return CSV_START + csvLine(HEADS.map((head) => t(head))) + lines.join("");
  });
}
