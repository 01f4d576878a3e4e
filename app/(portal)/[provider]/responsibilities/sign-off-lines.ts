import { getTranslations } from "next-intl/server";
import { CSV_START, csvLine } from "@/app/_ui/data-table/table-csv";
import type { Ctx } from "@/lib/core/ctx";
import { listSiteSignOffs, type ListSiteSignOffs, type SiteSignOffs } from "@/lib/sign-offs";
import { getStandingWords } from "./standing-words";

const PAGE = 1_000;

/** Every site that matches as lines of CSV in the reader's words and the order asked, a thousand at a time. */
export async function getSignOffLines(ctx: Ctx, asked: ListSiteSignOffs): Promise<AsyncGenerator<string>> {
  const [t, parties, words] = [
    await getTranslations("signing"),
    await getTranslations("duties.party"),
    await getStandingWords(),
  ];
  const heads = [t("site"), t("client"), parties("provider"), parties("exporter"), parties("lsp")];
  const lineOf = (row: SiteSignOffs) =>
    csvLine([
      row.name,
      row.clientName,
      words.party(row.provider).text,
      words.party(row.exporter).text,
      words.eachLsp(row),
    ]);
  async function* lines(): AsyncGenerator<string> {
    yield CSV_START + csvLine(heads);
    let after: string | null = null;
    do {
      const input: ListSiteSignOffs = { ...asked, size: PAGE, ...(after === null ? {} : { after }) };
      const page = await listSiteSignOffs({ ctx, input });
      yield page.rows.map(lineOf).join("");
      after = page.next;
    } while (after !== null);
  }
  return lines();
}
