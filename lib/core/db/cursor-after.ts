const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/**
 * Where a provider's list goes on: after the row of that id; from its start where the text, which an address may hold,
 * is no id.
 */
export function cursorAfter(
  providerId: string,
  id: string | undefined,
): { cursor: { providerId_id: { providerId: string; id: string } }; skip: 1 } | Record<never, never> {
  return id !== undefined && UUID.test(id) ? { cursor: { providerId_id: { providerId, id } }, skip: 1 } : {};
}
