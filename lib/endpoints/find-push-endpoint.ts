import { withSystem } from "@/lib/core/db/system";

/**
 * Id of the provider's connection to a counterpart, or null. Read through the system's door, since whoever files for
 * one client's site may not see what the whole provider uses.
 */
export async function findPushEndpoint(providerId: string, counterpart: string): Promise<string | null> {
  const row = await withSystem("push endpoint", (tx) =>
    tx.endpoint.findFirst({ where: { providerId, counterpart, endedAt: null }, select: { id: true } }),
  );
  return row?.id ?? null;
}
