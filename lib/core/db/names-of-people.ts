import type { Tx } from "./tenant";

/** Names of people the caller may know, by their id; asks nothing where there is nobody to ask for. */
export async function namesOfPeople(
  tx: Tx,
  personIds: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(personIds.flatMap((id) => id ?? []))];
  if (ids.length === 0) return new Map();
  const people = await tx.person.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  return new Map(people.map(({ id, name }) => [id, name]));
}
