import { buffer } from "node:stream/consumers";
import { FeedError } from "./feed-error";
import { feedProducts } from "./feed-products";
import { FeedOrder, type FeedLine, type FeedRead } from "./feed-read";
import { hasKey, parseFeed } from "./parse-feed";
import type { z } from "zod";

const ROWS_SHOWN = 200;
const PRODUCTS_SHOWN = 3;
const PARAMETERS_SHOWN = 6;

const NOTHING: FeedRead = {
  ...{ failure: null, fields: [], rows: 0, mapping: null },
  ...{ products: [], firstRows: [], parameters: 0, errors: [], errorCount: 0 },
};

async function read(bytes: Buffer, { mapping: told, wants }: FeedOrder): Promise<FeedRead> {
  let seen = NOTHING;
  try {
    const { records, fields, at, suggested } = await parseFeed(bytes, told);
    // Whoever looks at a mapping that names nothing yet is shown what would be suggested.
    const mapping = told !== null && (wants === "products" || hasKey(told)) ? told : suggested;
    seen = { ...NOTHING, fields, rows: records.length, mapping };
    if (wants === "products") return { ...seen, ...feedProducts({ records, at }, mapping) };
    const first = records.slice(0, ROWS_SHOWN);
    if (wants === "rows")
      return { ...seen, firstRows: first.map((record, index) => ({ at: at(index), record: { ...record } })) };
    const found = feedProducts({ records: first, at }, mapping);
    const products = found.products
      .slice(0, PRODUCTS_SHOWN)
      .map((one) => ({ ...one, parameters: one.parameters.slice(0, PARAMETERS_SHOWN) }));
    return { ...seen, ...found, products };
  } catch (error) {
    if (!(error instanceof FeedError)) throw error;
    return { ...seen, failure: { code: error.code, detail: error.detail } };
  }
}

/** Reads the feed on standard input by the order given, and writes what it holds as lines (`FeedLine`). */
export async function serveFeed(order: string): Promise<void> {
  const told = FeedOrder.parse(JSON.parse(order));
  const { products, firstRows, ...head } = await read(await buffer(process.stdin), told);
  const say = (line: z.output<typeof FeedLine>): boolean => process.stdout.write(`${JSON.stringify(line)}\n`);
  say({ kind: "head", ...head });
  for (const product of products) say({ kind: "product", product });
  for (const row of firstRows) say({ kind: "row", row });
  say({ kind: "end" });
}
