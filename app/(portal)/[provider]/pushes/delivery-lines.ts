import { getTranslations } from "next-intl/server";
import { getFormat } from "@/app/_i18n/format";
import { CSV_START, csvLine } from "@/app/_ui/data-table/table-csv";
import type { Ctx } from "@/lib/core/ctx";
import { listDeliveries, type DeliveryRow, type ListDeliveries } from "@/lib/deliveries";
import { getDeliveryWords } from "./delivery-words";

const PAGE = 1_000;
const ROWS_MAX = 50_000;

/**
 * Deliveries as lines of CSV in the reader's words, a thousand at a time: all that match, or the newest 50,000 and a
 * last line that says so.
 */
export async function getDeliveryLines(ctx: Ctx, filter: ListDeliveries): Promise<AsyncGenerator<string>> {
  const [t, words, format] = [await getTranslations("pushes"), await getDeliveryWords(), await getFormat()];
  const lineOf = (row: DeliveryRow) =>
    csvLine([
      words.event(row),
      t(`kinds.${row.kind}`),
      words.endpoint(row),
      words.state(row.state),
      String(row.attempts),
      format.dateTime(row.createdAt),
      row.finishedAt ? format.dateTime(row.finishedAt) : "",
      row.id,
    ]);
  const heads = ["event", "kind", "to", "stateLabel", "attempts", "created", "finished", "key"] as const;
  async function* lines(): AsyncGenerator<string> {
    yield CSV_START + csvLine(heads.map((head) => t(head)));
    let after: string | null = null;
    let written = 0;
    do {
      const input: ListDeliveries = { ...filter, size: PAGE, ...(after === null ? {} : { after }) };
      const page = await listDeliveries({ ctx, input });
      yield page.rows.map(lineOf).join("");
      written += page.rows.length;
      after = page.next;
      if (after !== null && written >= ROWS_MAX) {
        yield csvLine([t("csvCut", { shown: written, total: page.total })]);
        return;
      }
    } while (after !== null);
  }
  return lines();
}
