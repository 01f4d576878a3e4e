import { parse as parseCsv } from "csv-parse/sync";
import iconv from "iconv-lite";
import { FeedError } from "./feed-error";
import { KEYS, suggestMapping, type Mapping } from "./mapping-input";
import { readWorkbook } from "./read-workbook";

export type FeedRecord = Readonly<Record<string, unknown>>;

/** What a feed holds, before it is known what means what. */
export interface ParsedFeed {
  records: FeedRecord[];
  /** Where a record is, for people. */
  at: (index: number) => string;
  /** Names of the fields or columns, in their order. */
  fields: string[];
  suggested: Mapping;
}

const FIELDS_LOOKED_AT = 20;
const COLUMNS_MOST = 500;
const ROWS_MOST = 400_000;
const NAME_MOST = 200;
/** How deep in a JSON document its list of products is looked for. */
const DEPTH_MOST = 6;

export function isRecord(value: unknown): value is FeedRecord {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What is at a path of a record; a field whose own name has dots in it is found as well. */
export function valueAt(record: unknown, path: string): unknown {
  if (!isRecord(record)) return undefined;
  if (Object.hasOwn(record, path)) return record[path];
  const dot = path.indexOf(".");
  return dot < 0 ? undefined : valueAt(record[path.slice(0, dot)], path.slice(dot + 1));
}

function textOf(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return iconv.decode(bytes, "utf16le");
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return iconv.decode(bytes, "utf16be");
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    // What is no UTF-8 comes out of a Chinese spreadsheet.
    return iconv.decode(bytes, "gb18030");
  }
}

const listsIn = (document: FeedRecord, depth = DEPTH_MOST): [string, unknown[]][] =>
  Object.entries(document).flatMap(([name, value]): [string, unknown[]][] => {
    if (name.length > NAME_MOST) return [];
    if (Array.isArray(value) && value.some(isRecord)) return [[name, value]];
    if (!isRecord(value) || depth === 0) return [];
    return listsIn(value, depth - 1).map(([inner, list]) => [`${name}.${inner}`, list]);
  });

function fieldsOf(records: readonly FeedRecord[]): string[] {
  const fields = new Set<string>();
  for (const record of records.slice(0, FIELDS_LOOKED_AT))
    for (const name of Object.keys(record)) if (name.length <= NAME_MOST) fields.add(name);
  return [...fields].slice(0, COLUMNS_MOST);
}

function parseJson(text: string, mapping: Mapping | null): ParsedFeed {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch (error) {
    throw new FeedError("not_json", String(error instanceof Error ? error.message : error));
  }
  let [items, list]: [string | null, unknown] = [null, document];
  if (isRecord(document)) {
    const named = mapping?.items ?? null;
    const [first] = named === null ? listsIn(document) : [];
    [items, list] = first ?? [named, named === null ? undefined : valueAt(document, named)];
  }
  if (!Array.isArray(list))
    throw new FeedError(
      "no_list",
      mapping?.items ??
        Object.keys(document ?? {})
          .slice(0, 10)
          .join(", "),
    );
  const records = list.filter(isRecord);
  const fields = fieldsOf(records);
  const innerOf = (field: string): string[] | null => {
    const inner: unknown[] = records.slice(0, FIELDS_LOOKED_AT).flatMap((one) => [one[field]].flat());
    const found = inner.filter(isRecord);
    return found.length > 0 ? fieldsOf(found) : null;
  };
  return {
    ...{ records, fields, at: (index) => `${items ?? "$"}[${index}]` },
    suggested: suggestMapping(items, fields, innerOf),
  };
}

function tableOf(rows: readonly string[][]): ParsedFeed {
  const headAt = rows.findIndex((row) => row.some((cell) => cell.trim() !== ""));
  const head = (rows[headAt] ?? []).map((cell) => cell.trim());
  const fields = head.filter((name) => name !== "");
  if (fields.length < 2) throw new FeedError("not_table", head.join(", "));
  if (head.length > COLUMNS_MOST) throw new FeedError("too_large", `${head.length} columns`);
  if (rows.length > ROWS_MOST) throw new FeedError("too_large", `${rows.length} rows`);
  const lines: number[] = [];
  const records = rows.flatMap((row, index): FeedRecord[] => {
    if (index <= headAt || row.every((cell) => cell.trim() === "")) return [];
    lines.push(index + 1);
    return [
      Object.fromEntries(
        row.slice(0, head.length).flatMap((cell, at) => {
          const name = head[at] ?? "";
          return name === "" ? [] : [[name, cell.trim()]];
        }),
      ),
    ];
  });
  return {
    records,
    fields,
    at: (index) => `#${lines[index] ?? ""}`,
    suggested: suggestMapping(null, fields, () => null),
  };
}

function parseTable(text: string): ParsedFeed {
  const head =
    text
      .slice(0, 10_000)
      .split(/\r?\n/)
      .find((line) => line.trim() !== "") ?? "";
  const [delimiter = ","] = [",", ";", "\t"].toSorted((a, b) => head.split(b).length - head.split(a).length);
  try {
    return tableOf(
      parseCsv(text, { delimiter, relax_column_count: true, bom: true, skip_empty_lines: false }),
    );
  } catch (error) {
    if (error instanceof FeedError) throw error;
    throw new FeedError("not_table", String(error instanceof Error ? error.message : error));
  }
}

/**
 * Reads JSON, CSV (any usual delimiter and encoding) or an XLSX workbook's first sheet by what the bytes are, whatever
 * they are called. Throws `FeedError`; a feed with no record at all is one.
 */
export async function parseFeed(bytes: Buffer, mapping: Mapping | null): Promise<ParsedFeed> {
  if (bytes.byteLength === 0) throw new FeedError("empty", "0 bytes");
  if (bytes.subarray(0, 4).toString("latin1") === "PK\u0003\u0004")
    return notEmpty(tableOf(await readWorkbook(bytes)));
  const text = textOf(bytes).replace(/^\uFEFF/, "");
  const start = text.trimStart();
  if (start === "") throw new FeedError("empty", `${bytes.byteLength} bytes`);
  if (/^<(?:!doctype|html|head|body|\?xml)/i.test(start))
    throw new FeedError("html", wordsOf(start.slice(0, MARKUP_LOOKED_AT)));
  return notEmpty(/^[[{]/.test(start) ? parseJson(text, mapping) : parseTable(text));
}

const MARKUP_LOOKED_AT = 2_000;

const wordsOf = (markup: string): string =>
  markup
    .replace(/<[^<>]*>/g, " ")
    .replace(/\s+/g, " ")
    .trim();

function notEmpty(feed: ParsedFeed): ParsedFeed {
  if (feed.records.length === 0) throw new FeedError("empty", "0");
  return feed;
}

/** Whether a mapping names anything that a product is known by. */
export const hasKey = (mapping: Mapping): boolean => KEYS.some((key) => mapping[key] !== null);
