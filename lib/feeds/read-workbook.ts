import { Unzip, UnzipInflate } from "fflate";
import { FeedError } from "./feed-error";

/** What a workbook may come to once it is unpacked. */
const UNPACKED_MOST = 120 * 1024 * 1024;
const CHUNK = 64 * 1024;

/** Unpacks a workbook and keeps nothing of it: what its parts say of their size may be a lie. */
function requireSmall(bytes: Buffer): void {
  let unpacked = 0;
  let parts = 0;
  const unzip = new Unzip((file) => {
    parts += 1;
    file.ondata = (error, data) => {
      if (error) throw error;
      unpacked += data.byteLength;
      if (unpacked > UNPACKED_MOST)
        throw new FeedError("too_large", `over ${UNPACKED_MOST} bytes once unpacked`);
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let from = 0; from < bytes.byteLength; from += CHUNK)
      unzip.push(bytes.subarray(from, from + CHUNK), from + CHUNK >= bytes.byteLength);
  } catch (error) {
    if (error instanceof FeedError) throw error;
    throw new FeedError("workbook_unreadable", "not a ZIP archive");
  }
  if (parts === 0) throw new FeedError("workbook_unreadable", "not a ZIP archive");
}

/** The rows of a workbook's first sheet, cells as text. Throws `FeedError`. */
export async function readWorkbook(bytes: Buffer): Promise<string[][]> {
  requireSmall(bytes);
  // Most feeds are no workbooks, and do not wait for what reads them.
  const { readSheet } = await import("read-excel-file/node");
  try {
    const rows = await readSheet(bytes);
    return rows.map((row) =>
      row.map((cell) => {
        if (cell === null) return "";
        return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell);
      }),
    );
  } catch (error) {
    throw new FeedError("workbook_unreadable", String(error instanceof Error ? error.message : error));
  }
}
