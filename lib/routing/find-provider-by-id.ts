import { withSystem } from "@/lib/core/db/system";

/** A provider by its id, for work the product does on its behalf; null where there is none. */
export async function findProviderById(
  id: string,
): Promise<{ id: string; slug: string; name: string } | null> {
  return withSystem("provider", (tx) =>
    tx.provider.findUnique({ where: { id }, select: { id: true, slug: true, name: true } }),
  );
}
