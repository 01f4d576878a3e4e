import { getTranslations } from "next-intl/server";
import { getFormat } from "@/app/_i18n/format";
import { CSV_START, csvLine } from "@/app/_ui/data-table/table-csv";
import type { Ctx } from "@/lib/core/ctx";
import { listSites, type ListSites, type PortfolioRow } from "@/lib/sites";
import { getSiteWords } from "./site-words";

const PAGE = 1_000;

/** Every site that matches as lines of CSV in the reader's words and the order asked, a thousand at a time. */
export async function getSiteLines(ctx: Ctx, asked: ListSites): Promise<AsyncGenerator<string>> {
  const [t, words, format] = [await getTranslations("portfolio"), await getSiteWords(), await getFormat()];
  const heads = ["site", "client", "next", "party", "due", "url"] as const;
  const lineOf = (row: PortfolioRow) =>
    csvLine([
      ...words.regimes.map(({ regime }) => words.outcome(words.outcomeOf(row, regime))),
      row.name,
      row.clientName,
      words.toDo(row) ?? "",
      words.party(row) ?? "",
      row.due ? format.dateTime(row.due.at) : "",
      row.url,
    ]);
  async function* lines(): AsyncGenerator<string> {
    yield (
      CSV_START + csvLine([...words.regimes.map(({ header }) => header), ...heads.map((head) => t(head))])
    );
    let after: string | null = null;
    do {
      const input: ListSites = { ...asked, size: PAGE, ...(after === null ? {} : { after }) };
      const page = await listSites({ ctx, input });
      yield page.rows.map(lineOf).join("");
      after = page.next;
    } while (after !== null);
  }
  return lines();
}
