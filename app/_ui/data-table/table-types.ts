import type { ReactNode } from "react";
import type { FormAction } from "../action-result";
import type { CountedText } from "../counted-text";

/** A cell: what is shown, what it sorts by, and its words for searching and for the CSV. A bare string or number is all three. */
export type TableCell = string | number | null | { node: ReactNode; text?: string; sort?: string | number };

export type TableColumn = {
  id: string;
  header: string;
  align?: "start" | "end";
  sortable?: boolean;
  /** The reader may hide it; true unless said. */
  hideable?: boolean;
  /** Hidden until the reader asks for it. */
  hidden?: boolean;
  /** Only where there is room for it (from 1024 px). */
  wide?: boolean;
  /** The column that takes what room is left; its text is cut rather than wrapped. */
  grow?: boolean;
  /** The header is read aloud but not shown, as over a column of shapes. */
  quiet?: boolean;
  /** Its place in the card of a phone: lead, title and aside on the first line, meta on the second, line on one of its own. */
  card?: "lead" | "title" | "aside" | "meta" | "line" | "none";
};

export type TableRow = {
  id: string;
  /** The row's name, read aloud beside its box. */
  label: string;
  /** Where the row opens; the title cell becomes the link, so its node holds none. */
  href?: string;
  cells: Record<string, TableCell>;
  /** What the filters compare, by filter id; a toggle compares with "yes". */
  filters?: Record<string, string | string[]>;
};

/** With options it is a list to tick; without, a toggle that stands for "yes". */
export type TableFilter = { id: string; label: string; options?: { value: string; label: string }[] };

/** What was chosen in a table: rows in sight, or everything that matches, on every page. */
export type Chosen = { rows: TableRow[]; everything: boolean; count: number; clear: () => void };

/** What can be done to the rows that are chosen; what it asks and does is its own. */
export type BulkAction = {
  id: string;
  label: CountedText;
  onChoose: (chosen: Chosen) => void;
};

export type TablePaging = { total?: number; next?: string | null; previous?: string | null };
/** A table's address under a name, as one person keeps it. */
export type SavedView = { id: string; name: string; query: string; isDefault: boolean };

/** A person's own views of a table, and how they are kept. */
export type TableViews = {
  list: SavedView[];
  /** Sent with each action: whose they are and of which table. */
  hidden: Record<string, string>;
  save: FormAction;
  change: FormAction;
  remove: FormAction;
};

export type TableCsv = { href: string } | { fileName: string };
