/**
 * The assignment of rows to columns with the highest sum of gains (the Hungarian method, by shortest augmenting
 * paths): for each row its column, or null. A gain of nought or less is never taken.
 */
export function assign(gains: readonly (readonly number[])[]): (number | null)[] {
  const rows = gains.length;
  const columns = gains[0]?.length ?? 0;
  if (rows === 0 || columns === 0) return gains.map(() => null);
  const size = Math.max(rows, columns);
  const cost = (row: number, column: number) => -Math.max(0, gains[row - 1]?.[column - 1] ?? 0);
  const rowPrice = new Float64Array(size + 1);
  const columnPrice = new Float64Array(size + 1);
  const rowOf = new Int32Array(size + 1);
  const cameFrom = new Int32Array(size + 1);
  for (let row = 1; row <= size; row += 1) {
    rowOf[0] = row;
    let column = 0;
    const least = new Float64Array(size + 1).fill(Infinity);
    const used = new Uint8Array(size + 1);
    do {
      used[column] = 1;
      const from = rowOf[column] ?? 0;
      let delta = Infinity;
      let next = 0;
      for (let to = 1; to <= size; to += 1) {
        if (used[to] === 1) continue;
        const reduced = cost(from, to) - (rowPrice[from] ?? 0) - (columnPrice[to] ?? 0);
        if (reduced < (least[to] ?? Infinity)) {
          least[to] = reduced;
          cameFrom[to] = column;
        }
        if ((least[to] ?? Infinity) < delta) {
          delta = least[to] ?? Infinity;
          next = to;
        }
      }
      for (let at = 0; at <= size; at += 1) {
        if (used[at] === 1) {
          const owner = rowOf[at] ?? 0;
          rowPrice[owner] = (rowPrice[owner] ?? 0) + delta;
          columnPrice[at] = (columnPrice[at] ?? 0) - delta;
        } else least[at] = (least[at] ?? Infinity) - delta;
      }
      column = next;
    } while (rowOf[column] !== 0);
    while (column !== 0) {
      const before = cameFrom[column] ?? 0;
      rowOf[column] = rowOf[before] ?? 0;
      column = before;
    }
  }
  const chosen: (number | null)[] = gains.map(() => null);
  for (let column = 1; column <= columns; column += 1) {
    const row = (rowOf[column] ?? 0) - 1;
    if (row >= 0 && row < rows && (gains[row]?.[column - 1] ?? 0) > 0) chosen[row] = column - 1;
  }
  return chosen;
}
