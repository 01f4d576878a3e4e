/** Which contracts are in force on a calendar date, first and last day included. */
export function inForceOn(day: string) {
  return { startsOn: { lte: day }, OR: [{ endsOn: null }, { endsOn: { gte: day } }] };
}
