import { unzipSync } from "fflate";
import { readSheet } from "read-excel-file/node";
import { FeedError } from "./feed-error";

/** What a workbook may come to once it is unpacked. */
const UNPACKED_MOST = 120 * 1024 * 1024;

function requireSmall(bytes: Buffer): void {
  let unpacked = 0;
  try {
    // Sizes are read and nothing is unpacked; whoever lies about one is cut at what it says by what unpacks it.
    unzipSync(bytes, {
      filter({ originalSize }) {
        unpacked += originalSize;
        return false;
      },
    });
  } catch {
    throw new FeedError("workbook_unreadable", "not a ZIP archive");
  }
  if (unpacked > UNPACKED_MOST) throw new FeedError("too_large", `${unpacked} bytes once unpacked`);
}

/** The rows of a workbook's first sheet, cells as text. Throws `FeedError`. */
export async function readWorkbook(bytes: Buffer): Promise<string[][]> {
  requireSmall(bytes);
  try {
    const rows = await readSheet(bytes);
    return rows.map((row) =>
      row.map((cell) => {
        if (cell === null) return "";
        return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell);
      }),
    );
  } catch (error) {
    throw new FeedError(
      "workbook_unreadable",
      String(error instanceof Error ? error.message : error).slice(0, 200),
    );
  }
}
