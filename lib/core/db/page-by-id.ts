/** Rows of a page. */
export const PAGE_ROWS = 200;

/** One page of a list that goes by ids, which begin with the moment a row was made. */
export interface Paged<R> {
  rows: R[];
  /** Id of the last row where more follow; null on the last page. */
  next: string | null;
}

/** The rows of a provider after that id; what is added while somebody walks them comes at the end. */
export function pageWhere(
  providerId: string,
  after: string | undefined,
): { providerId: string; id?: { gt: string } } {
  return after === undefined ? { providerId } : { providerId, id: { gt: after } };
}

/** A page of what was read, which holds one row more where another page follows. */
export function pageOf<R extends { id: string }>(found: readonly R[]): Paged<R> {
  const rows = found.slice(0, PAGE_ROWS);
  return { rows, next: found.length > PAGE_ROWS ? (rows.at(-1)?.id ?? null) : null };
}
